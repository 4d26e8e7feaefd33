import Chapters
import Foundation
import JSON
import Lessons
import Literate
import Numbers
import Rendering
import Worksheets
import Workings

/// The worksheets of a class: all that was handed out, and all that it takes to mark what comes back.
struct HandedOut {
  private let worksheets: SheetSeries
  let sheets: [Worksheet]

  /// How many bytes a table of a class may have.
  static let largestTable = 64 << 20

  private struct Recipe: Codable { let seed: UInt32, students: Int, chapters: String? }

  init(
    like lesson: Lesson, seed: UInt32, topic: SheetTopic? = nil, students: Int, from path: String?
  ) throws(Failure) {
    do throws(SheetSeries.Unfit) {
      worksheets = try SheetSeries(like: lesson, seed: seed, topic: topic)
      sheets = try worksheets.sheets(students)
    } catch {
      throw .input((path.map { "\($0): " } ?? "") + error.message)
    }
  }

  /// Makes the sheets anew that were written into a folder, and makes sure that they are those.
  init(in folder: String) throws(Failure) {
    let path = "\(folder)/worksheets.json"
    let bytes = Files.isMissing(path) ? [] : try Files.read(path, limit: 1 << 16, as: "it has to be a file")
    let recipe = try? JSONDecoder().decode(Recipe.self, from: Data(bytes))
    guard let recipe, (1...mostStudents).contains(recipe.students) else {
      throw .input("\(folder): this folder has no worksheets.json as `book worksheet` writes it.")
    }
    let lesson = try Command.readLesson("\(folder)/lesson.json")
    let topic = try recipe.chapters.map { (name) throws(Failure) in try SheetTopic(named: name) }
    try self.init(
      like: lesson, seed: recipe.seed, topic: topic, students: recipe.students, from: "\(folder)/lesson.json")
    try checkNumbers(in: "\(folder)/students.csv")
  }

  /// The sheet of the student whose number is written so: `7`, or `7.0` as some programs save it.
  func sheet(of student: String) -> Worksheet? {
    guard let number = WrittenNumber(student), let index = Int(exactly: number.value - 1) else { return nil }
    return sheets.indices.contains(index) ? sheets[index] : nil
  }

  /// Makes sure that the numbers which were handed out are these, in whatever form a spreadsheet has saved them since.
  private func checkNumbers(in path: String) throws(Failure) {
    func refusal(_ found: String) -> Failure {
      .input(
        "\(path): these are not the numbers that this version of book would hand out: \(found). "
          + "Mark with the version that made them, or make the worksheets anew.")
    }
    let bytes = try Files.read(path, limit: Self.largestTable, as: "it has to be the table of what was given to whom")
    var table = try Table(bytes, from: path, naming: ["student"] + sheets[0].given.map { $0.name })
    var isEmpty = true
    while let entry = table.next() {
      let row: Table.Row
      switch entry {
      case .row(let read): row = read
      case .malformed(let flaw): throw .input("\(path):\(flaw.line): \(flaw.message)")
      }
      isEmpty = false
      guard let sheet = sheet(of: row["student"]) else {
        throw refusal("line \(row.line) is about student \(quote(row["student"])), whom they were not given to")
      }
      for (name, number) in sheet.given where WrittenNumber(row[name])?.value != number {
        throw refusal(
          "in line \(row.line), \(name) of student \(sheet.student) is \(quote(row[name])), and not \(jsonNumber(number))"
        )
      }
    }
    if isEmpty { throw refusal("the table names no student") }
  }

  var files: [OutputFile] {
    [
      OutputFile(path: "worksheets.html", text: WorksheetPage(sheets, isKey: false).html),
      OutputFile(path: "keys.html", text: WorksheetPage(sheets, isKey: true).html),
      OutputFile(path: "students.csv", text: given), OutputFile(path: "answers.csv", text: blankAnswers),
      OutputFile(path: "lesson.json", text: worksheets.lesson.json),
      OutputFile(
        path: "worksheets.json",
        text: "{ \"seed\": \(worksheets.seed), \"students\": \(sheets.count)\(chapters) }\n"),
    ]
  }

  private var chapters: String { worksheets.topic.map { ", \"chapters\": \(jsonString($0.rawValue))" } ?? "" }

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

extension SheetTopic {
  /// The step that is meant by the name of a chapter.
  init(named name: String) throws(Failure) {
    guard let topic = SheetTopic(rawValue: name) else {
      let names = SheetTopic.allCases.map { $0.rawValue }.joined(separator: ", ")
      throw .usage("There are no sheets of the chapter “\(name)” alone. There are of: \(names).")
    }
    self = topic
  }
}
