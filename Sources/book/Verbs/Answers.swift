import Literate
import Workings

/// The answers of a class, by student and blank, and what could not be used.
///
/// A table has a row for each answer, or a row for each student and a column for each answer.
struct Answers {
  /// What a student has written for a blank.
  enum Answer {
    case number(Double)
    case column(Int)
    case unreadable(String)
  }

  /// What was answered, by each student of whom there is an answer.
  private(set) var answers: [Int: [String: Answer]] = [:]
  /// What is wrong with the table, each with its line.
  private(set) var complaints: [String] = []
  /// The columns that something stands in and that do not count.
  private(set) var unread: [String] = []
  /// The sheets of a workbook that have no answers.
  private(set) var unreadSheets: [String] = []
  /// The students in whose rows others were named.
  private var exchanged: Set<Int> = []
  private let handedOut: HandedOut
  private let blanks: [Blanks]

  /// Reads the answers to what was handed out.
  init(_ bytes: [UInt8], from path: String, to handedOut: HandedOut) throws(Failure) {
    self.handedOut = handedOut
    blanks = handedOut.sheets.map { Blanks($0) }
    let found = try Table.all(bytes, from: path, naming: Self.columns) { [blanks] header in
      let columns = Self.columnsOfBlanks(header, blanks)
      return columns.isEmpty ? Self.columns : ["student"] + columns
    }
    for table in found.tables { take(table) }
    for other in found.others {
      let sheet = quote(other.sheet ?? "")
      let hasAnswers =
        !Self.columnsOfBlanks(other.header, blanks).isEmpty || !other.columns("answer", among: Self.columns).isEmpty
      if hasAnswers {
        complaints.append(
          "\(path), \(sheet): this sheet has answers, and no columns \(Self.columns.joined(separator: ",")), or student and one for each number. Found \(other.header.map(quote).joined(separator: ", "))."
        )
      } else {
        unreadSheets.append(sheet)
      }
    }
  }

  /// The columns of a table with a row an answer.
  private static let columns = ["student", "cell", "answer"]

  /// Columns that `book worksheet` writes for whoever fills in the table.
  private static let ours = ["name", "item", "token"]

  /// The columns of a table with a row a student that are blanks of a sheet; none of a table with a row an answer.
  private static func columnsOfBlanks(_ header: [String], _ blanks: [Blanks]) -> [String] {
    guard !header.contains(where: { ["cell", "answer"].contains($0.lowercased()) }) else { return [] }
    return header.filter { column in blanks.contains { $0[column] != nil } }
  }

  /// Takes the answers of a table.
  private mutating func take(_ table: Table) {
    var table = table
    let columns = Self.columnsOfBlanks(table.header, blanks)
    let nameColumn = table.header.firstIndex { $0.lowercased() == "name" }
    while let entry = table.next() {
      switch entry {
      case .malformed(let flaw): complaints.append("\(table.place):\(flaw.line): \(flaw.message)")
      case .row(let row):
        let name = nameColumn.map { $0 < row.fields.count ? row.fields[$0] : "" } ?? ""
        let found =
          [exchange(row["student"], name)]
          + (columns.isEmpty
            ? [take(row, count: table.header.count)] : takeAll(row, columns, count: table.header.count))
        complaints += found.compactMap { $0 }.map { "\(table.place):\(row.line): \($0)" }
      }
    }
    unread += table.header.filter { name in
      table.unread.contains(name) && !Self.ours.contains(name.lowercased()) && !unread.contains(name)
    }
  }

  /// Says that a row has the number of one student and the name of another, once for each student.
  ///
  /// That comes about where only some columns of a table were sorted.
  private mutating func exchange(_ number: String, _ name: String) -> String? {
    let name = CSV.plain(name)
    guard let sheet = handedOut.sheet(of: number), let own = sheet.name, !exchanged.contains(sheet.student),
      !name.isSameName(as: own), let other = handedOut.sheets.first(where: { $0.name?.isSameName(as: name) ?? false })
    else { return nil }
    exchanged.insert(sheet.student)
    return
      "\(quote(name)) is student \(other.student), and this row is of \(handedOut.who(sheet.student)); the number counts."
  }

  /// Takes the answers of a student who has one row, and says what is wrong with them.
  private mutating func takeAll(_ row: Table.Row, _ columns: [String], count: Int) -> [String?] {
    guard let sheet = handedOut.sheet(of: row["student"]) else { return [strange(row["student"])] }
    let student = sheet.student
    guard row.surplus.isEmpty else { return [surplus(row, count, of: student)] }
    // The row of somebody who was absent is as it was handed out.
    guard columns.contains(where: { !row[$0].isEmpty }) else { return [] }
    guard answers[student] == nil else { return ["\(handedOut.who(student)) has a second row; the first counts."] }
    answers[student] = [:]
    return columns.map { column in
      guard let blank = blanks[student - 1][column] else {
        return row[column].isEmpty ? nil : "\(quote(column)) is nothing that \(handedOut.who(student)) was asked for."
      }
      return note(row[column], blank, student)
    }
  }

  /// Takes the answer of a row, and says what is wrong with it.
  private mutating func take(_ row: Table.Row, count: Int) -> String? {
    let student = handedOut.sheet(of: row["student"])?.student
    // A row with nothing in it but a student is an empty paper; one with a cell and no answer is as it was handed out.
    let isUntouched = !row["cell"].isEmpty && row["answer"].isEmpty && row.surplus.isEmpty
    if let student, answers[student] == nil, !isUntouched { answers[student] = [:] }
    let blank = student.flatMap { blanks[$0 - 1][row["cell"]] }
    guard row.surplus.isEmpty else {
      if let student, let blank {
        keep(.unreadable(([row["answer"]] + row.surplus).joined(separator: ",")), blank.name, student)
      }
      return surplus(row, count, of: student)
    }
    guard let student else { return strange(row["student"]) }
    guard let blank else {
      if row["cell"].isEmpty && row["answer"].isEmpty { return nil }
      if row["cell"].isEmpty { return "this row of \(handedOut.who(student)) names no cell." }
      return
        "\(quote(row["cell"])) is no cell that \(handedOut.who(student)) was asked for; answers.csv lists those that are."
    }
    return note(row["answer"], blank, student)
  }

  private func strange(_ student: String) -> String {
    student.isEmpty
      ? "this row names no student."
      : "there is no student \(quote(student)); they are numbered from 1 to \(handedOut.sheets.count)."
  }

  private func surplus(_ row: Table.Row, _ count: Int, of student: Int?) -> String {
    "expected \(count) fields, found \(row.fields.count)\(student.map { " in a row of \(handedOut.who($0))" } ?? ""): "
      + row.fields.map(quote).joined(separator: ", ")
      + ". What holds a separator, such as 0,5 or Q[0,0], has to stand in quotes."
  }

  /// Notes what a student has written for a blank, and says what is wrong with it.
  private mutating func note(_ text: String, _ blank: Worksheet.Blank, _ student: Int) -> String? {
    if text.isEmpty { return nil }
    let place = "\(blank.name) of \(handedOut.who(student))"
    switch answers[student]?[blank.name] {
    case .number, .column: return "\(place) is answered twice; the first answer counts."
    case .unreadable, nil: break
    }
    switch blank {
    case .number:
      // Before −∞ tables have an apostrophe, so that no spreadsheet takes it for a formula.
      guard let number = WrittenNumber(text.hasPrefix("'") ? String(text.dropFirst()) : text) else {
        keep(.unreadable(text), blank.name, student)
        return "\(place): \(quote(text)) is not a number."
      }
      keep(.number(number.value), blank.name, student)
    case .largest(let item):
      guard let column = item.column(named: text) else {
        keep(.unreadable(text), blank.name, student)
        return "\(place): \(quote(text)) is none of the tokens."
      }
      keep(.column(column), blank.name, student)
    }
    return nil
  }

  /// Keeps an answer, unless there is one that can be read.
  private mutating func keep(_ answer: Answer, _ blank: String, _ student: Int) {
    switch answers[student]?[blank] {
    case .number, .column: return
    case .unreadable, nil: answers[student, default: [:]][blank] = answer
    }
  }
}
