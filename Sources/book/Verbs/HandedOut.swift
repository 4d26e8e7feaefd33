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
  /// Who the students are, where that is known.
  let roster: Roster?

  /// How many bytes a table of a class may have.
  static let largestTable = 64 << 20

  init(
    like lesson: Lesson, seed: UInt32, students: Int, _ plan: SheetPlan, topic: SheetTopic?, roster: Roster? = nil,
    from path: String?
  ) throws(Failure) {
    do throws(SheetSeries.Unfit) {
      worksheets = try SheetSeries(like: lesson, seed: seed, plan, topic: topic)
      var sheets = try worksheets.sheetsOnAllCores(students)
      for place in sheets.indices {
        sheets[place].name = roster.flatMap { $0.names.indices.contains(place) ? $0.names[place] : nil }
      }
      self.sheets = sheets
    } catch {
      throw .input((path.map { "\($0): " } ?? "") + error.message)
    }
    self.roster = roster
  }

  /// Makes the sheets anew that were written into a folder, and makes sure that they are those.
  ///
  /// Names come from another roster than the one in the folder, where there is one.
  init(in folder: String, roster: Roster?) throws(Failure) {
    let path = "\(folder)/worksheets.json"
    let bytes = Files.isMissing(path) ? [] : try Files.read(path, limit: 1 << 16, as: "it has to be a file")
    guard let recipe = SheetRecipe(bytes), let plan = recipe.plan else {
      throw .input("\(folder): this folder has no worksheets.json as `book worksheet` writes it.")
    }
    let lesson = try Command.readLesson("\(folder)/lesson.json")
    let names = "\(folder)/roster.csv"
    let kept = Files.isMissing(names) ? nil : try Command.readRoster(names)
    try self.init(
      like: lesson, seed: recipe.seed, students: recipe.students, plan, topic: recipe.topic,
      roster: roster.map { roster in kept.map(roster.arranged) ?? roster } ?? kept, from: "\(folder)/lesson.json")
    try checkNumbers(in: "\(folder)/students.csv")
  }

  /// A student as a sentence has them: `student 3`, or `student 3, Ada Lovelace`.
  func who(_ student: Int) -> String {
    "student \(student)" + (sheets[student - 1].name.map { ", \(quote($0))" } ?? "")
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

  /// The names of the files in the folder.
  static let paths = [
    "worksheets.html", "keys.html", "students.csv", "answers.csv", "answers-by-student.csv", "lesson.json",
    "worksheets.json", "roster.csv",
  ]

  /// What goes into the folder; the keys, half of the work, are written beside the rest.
  var files: [OutputFile] {
    let keys = Started { [sheets] in WorksheetPage(sheets, isKey: true).html }
    return [
      OutputFile(path: "worksheets.html", text: WorksheetPage(sheets, isKey: false).html),
      OutputFile(path: "students.csv", text: given), OutputFile(path: "answers.csv", text: blankAnswers),
      OutputFile(path: "answers-by-student.csv", text: blankRows),
      OutputFile(path: "lesson.json", text: worksheets.lesson.json),
      OutputFile(path: "worksheets.json", text: SheetRecipe.text(worksheets, students: sheets.count)),
      OutputFile(path: "keys.html", text: keys.value),
    ] + (roster.map { [OutputFile(path: "roster.csv", text: $0.text)] } ?? [])
  }

  /// The columns that say who a student is.
  private var who: [String] { roster == nil ? ["student"] : ["student", "name"] }

  private func who(_ sheet: Worksheet) -> [String] {
    roster == nil ? ["\(sheet.student)"] : ["\(sheet.student)", sheet.name ?? ""]
  }

  /// What was given to whom: a row for each student.
  private var given: String {
    let header = who + ["row", "token"] + sheets[0].given.map { $0.name }
    return CSV.text(
      [header]
        + sheets.map { sheet in
          who(sheet) + ["\(sheet.token.index)", sheet.token.text] + sheet.given.map { jsonNumber($0.number) }
        })
  }

  /// A row for each answer, to be filled in.
  private var blankAnswers: String {
    CSV.text(
      [who + ["item", "cell", "token", "answer"]]
        + sheets.flatMap { sheet in
          sheet.blanks.map { who(sheet) + ["\($0.item)", $0.blank.name, $0.blank.token, ""] }
        })
  }

  /// A row for each student, and a column for each answer, to be filled in.
  private var blankRows: String {
    let columns = sheets[0].blanks.map { "\($0.item) \($0.blank.columnName)" }
    return CSV.text([who + columns] + sheets.map { sheet in who(sheet) + columns.map { _ in "" } })
  }
}
