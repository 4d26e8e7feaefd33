import Chapters
import Foundation
import Lessons
import Rendering
import Workings
import Worksheets

extension Command {
  /// `book worksheet`: writes a sheet for each student, and the keys.
  static func worksheet(_ arguments: Arguments) throws(Failure) {
    guard let folder = arguments[.output] else { throw .usage("Worksheets need a folder: say --output DIR.") }
    let roster = try arguments[.roster].map { (path) throws(Failure) in try readRoster(path) }
    let (students, seed) = (try countOfStudents(arguments, in: roster), try seed(arguments))
    let path = arguments[.lesson]
    let lesson = try path.map { (path) throws(Failure) in try readLesson(path) } ?? .byHand
    let (plan, topic) = try plan(arguments)
    let handedOut = try HandedOut(
      like: lesson, seed: seed, students: students, plan, topic: topic, roster: roster, from: path)
    if let path, Files.isSame(path, "\(folder)/lesson.json") {
      throw .usage("\(path) would be overwritten. Say another folder with --output, or name the lesson otherwise.")
    }
    try Files.prepareFolder(folder)
    for file in handedOut.files {
      // The same sheets may be printed again when answers have come in.
      if file.path.hasPrefix("answers"), let filled = Files.contents("\(folder)/\(file.path)"),
        filled != Data(file.text.utf8)
      {
        Output.note("\(folder)/\(file.path) has been filled in, or belongs to other sheets; it was left alone.")
        continue
      }
      try Files.replace("\(folder)/\(file.path)", with: file.text)
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    try Output.print(
      "Wrote \(prefix)worksheets.html and \(prefix)keys.html for \(students) student\(students == 1 ? "" : "s"), "
        + "what each was given (students.csv), and a table for the answers (answers.csv).")
  }
}

/// The largest class.
let mostStudents = 1000
