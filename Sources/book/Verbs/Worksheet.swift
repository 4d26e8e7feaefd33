import Chapters
import Foundation
import Lessons
import Literate
import Numbers
import Rendering

extension Command {
  /// `book worksheet`: writes a sheet for each student, and the keys.
  static func worksheet(_ arguments: Arguments) throws(Failure) {
    guard let folder = arguments[.output] else { throw .usage("Worksheets need a folder: say --output DIR.") }
    guard let students = Int(arguments[.students] ?? "1"), (1...mostStudents).contains(students) else {
      throw .usage("--students takes a whole number from 1 to \(mostStudents).")
    }
    guard let seed = UInt32(arguments[.seed] ?? "1") else {
      throw .usage("--seed takes a whole number from 0 to \(UInt32.max).")
    }
    let path = arguments[.lesson]
    let lesson = try path.map { (path) throws(Failure) in try readLesson(path) } ?? .byHand
    let handedOut = try HandedOut(like: lesson, seed: seed, students: students, from: path)
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

/// The worksheets of a class: all that was handed out, and all that it takes to mark what comes back.
struct HandedOut {
  private let worksheets: Worksheets
  let sheets: [Worksheet]

  private struct Recipe: Codable { let seed: UInt32, students: Int }

  init(like lesson: Lesson, seed: UInt32, students: Int, from path: String?) throws(Failure) {
    do throws(Worksheets.Unfit) {
      worksheets = try Worksheets(like: lesson, seed: seed)
      sheets = try worksheets.sheets(students)
    } catch {
      throw .input((path.map { "\($0): " } ?? "") + error.message)
    }
  }

  /// Makes the sheets anew that were written into a folder, and makes sure that they are those.
  init(in folder: String) throws(Failure) {
    let recipe = Files.contents("\(folder)/worksheets.json").flatMap {
      try? JSONDecoder().decode(Recipe.self, from: $0)
    }
    guard let recipe, (1...mostStudents).contains(recipe.students) else {
      throw .input("\(folder): this folder has no worksheets.json as `book worksheet` writes it.")
    }
    let lesson = try Command.readLesson("\(folder)/lesson.json")
    try self.init(like: lesson, seed: recipe.seed, students: recipe.students, from: "\(folder)/lesson.json")
    guard Files.contents("\(folder)/students.csv") == Data(given.utf8) else {
      throw .input(
        "\(folder)/students.csv: these are not the numbers that this version of book would hand out. "
          + "Mark with the version that made them, or make the worksheets anew.")
    }
  }

  var files: [OutputFile] {
    [
      OutputFile(path: "worksheets.html", text: WorksheetPage(sheets, isKey: false).html),
      OutputFile(path: "keys.html", text: WorksheetPage(sheets, isKey: true).html),
      OutputFile(path: "students.csv", text: given), OutputFile(path: "answers.csv", text: blankAnswers),
      OutputFile(path: "lesson.json", text: worksheets.lesson.json),
      OutputFile(
        path: "worksheets.json", text: "{ \"seed\": \(worksheets.seed), \"students\": \(sheets.count) }\n"),
    ]
  }

  /// What was given to whom: a row for each student.
  private var given: String {
    let header = ["student", "row", "token"] + sheets[0].given.map { $0.name }
    return CSV.text(
      [header]
        + sheets.map { sheet in
          ["\(sheet.student)", "\(sheet.token.index)", sheet.token.text] + sheet.given.map { jsonNumber($0.number) }
        })
  }

  /// A row for each answer, to be filled in.
  private var blankAnswers: String {
    CSV.text(
      [["student", "cell", "answer"]]
        + sheets.flatMap { sheet in sheet.cells.map { ["\(sheet.student)", $0.name, ""] } })
  }
}

/// The largest class.
private let mostStudents = 1000
