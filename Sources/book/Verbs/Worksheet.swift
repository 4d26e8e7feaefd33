import Chapters
import Foundation
import Lessons
import Rendering
import Worksheets

extension Command {
  /// `book worksheet`: writes a sheet for each student, and the keys.
  static func worksheet(_ arguments: Arguments) throws(Failure) {
    guard let folder = arguments[.output] else { throw .usage("Worksheets need a folder: say --output DIR.") }
    let (students, seed) = (try countOfStudents(arguments), try seed(arguments))
    let path = arguments[.lesson]
    let lesson = try path.map { (path) throws(Failure) in try readLesson(path) } ?? .byHand
    let topic = try arguments[.chapters].map { (name) throws(Failure) in try SheetTopic(named: name) }
    let handedOut = try HandedOut(like: lesson, seed: seed, topic: topic, students: students, from: path)
    if let path, Files.isSame(path, "\(folder)/lesson.json") {
      throw .usage("\(path) would be overwritten. Say another folder with --output, or name the lesson otherwise.")
    }
    try Files.prepareFolder(folder)
    for file in handedOut.files {
      // The same sheets may be printed again when answers have come in.
      if file.path == "answers.csv", let filled = Files.contents("\(folder)/answers.csv"),
        filled != Data(file.text.utf8)
      {
        Output.note("\(folder)/answers.csv has been filled in, or belongs to other sheets; it was left alone.")
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

extension Command {
  /// What `--students` says.
  static func countOfStudents(_ arguments: Arguments) throws(Failure) -> Int {
    guard let students = Int(arguments[.students] ?? "1"), (1...mostStudents).contains(students) else {
      throw .usage("--students takes a whole number from 1 to \(mostStudents).")
    }
    return students
  }

  /// What `--seed` says.
  static func seed(_ arguments: Arguments) throws(Failure) -> UInt32 {
    guard let seed = UInt32(arguments[.seed] ?? "1") else {
      throw .usage("--seed takes a whole number from 0 to \(UInt32.max).")
    }
    return seed
  }
}

/// The largest class.
let mostStudents = 1000
