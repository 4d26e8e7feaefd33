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
    guard let students = Int(arguments[.students] ?? "\(roster?.names.count ?? 1)"),
      (1...mostStudents).contains(students)
    else {
      throw .usage("--students takes a whole number from 1 to \(mostStudents).")
    }
    if let roster, roster.names.count != students {
      throw .usage("--students says \(students), and --roster names \(roster.names.count). Leave out --students.")
    }
    guard let seed = UInt32(arguments[.seed] ?? "1") else {
      throw .usage("--seed takes a whole number from 0 to \(UInt32.max).")
    }
    let path = arguments[.lesson]
    let lesson = try path.map { (path) throws(Failure) in try readLesson(path) } ?? .byHand
    let plan = try plan(arguments)
    let handedOut = try HandedOut(
      like: lesson, seed: seed, students: students, plan, roster: roster, from: path)
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

  /// What is to be on the sheets.
  private static func plan(_ arguments: Arguments) throws(Failure) -> SheetPlan {
    var plan = SheetPlan(isGiven: arguments[.given] != nil)
    if plan.isGiven, let other = [Arguments.Option.seed, .variants].first(where: { arguments[$0] != nil }) {
      throw .usage("--given prints a lesson’s own numbers, and --\(other.rawValue) is about numbers that are drawn.")
    }
    if let variants = arguments[.variants] {
      guard let count = Int(variants), (1...mostStudents).contains(count) else {
        throw .usage("--variants takes a whole number from 1 to \(mostStudents).")
      }
      plan.variants = count
    }
    if let level = arguments[.level] {
      guard let known = SheetPlan.Level(rawValue: level) else {
        throw .usage(
          "--level is \(SheetPlan.Level.allCases.map { $0.rawValue }.joined(separator: ", ")); found \(quote(level)).")
      }
      plan.level = known
    }
    if let chapters = arguments[.chapters] {
      plan.chapters = []
      for word in chapters.split(separator: ",", omittingEmptySubsequences: false).map({
        WrittenNumber.trimmed(String($0))
      }) {
        let known = SheetPlan.Chapter.allCases.filter { !word.isEmpty && $0.rawValue.hasPrefix(word) }
        guard known.count == 1 else {
          let all = SheetPlan.Chapter.allCases.map { $0.rawValue }.joined(separator: ", ")
          throw .usage("--chapters takes one or several of \(all), with commas between; found \(quote(word)).")
        }
        plan.chapters.insert(known[0])
      }
    }
    return plan
  }

  static func readRoster(_ path: String) throws(Failure) -> Roster {
    try Roster(Files.read(path, limit: HandedOut.largestTable, as: "a roster is a CSV file"), from: path)
  }
}

/// The largest class.
let mostStudents = 1000
