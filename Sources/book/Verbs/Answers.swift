import Literate
import Workings

/// The answers of a class, by student and cell, and what could not be used.
struct Answers {
  /// What a student has written for a cell.
  enum Answer {
    case number(Double)
    case unreadable(String)
  }

  /// What was answered, by each student whom the table names.
  private(set) var answers: [Int: [String: Answer]] = [:]
  /// What is wrong with the table, each with its line.
  private(set) var complaints: [String] = []
  /// The columns that something stands in and that do not count.
  private(set) var unread: [String] = []

  /// Reads the answers to what was handed out.
  init(_ bytes: [UInt8], from path: String, to handedOut: HandedOut) throws(Failure) {
    var table = try Table(bytes, from: path, naming: ["student", "cell", "answer"])
    let cells = handedOut.sheets.map { Set($0.cells.map { $0.name }) }
    while let entry = table.next() {
      switch entry {
      case .malformed(let flaw):
        complaints.append("\(path):\(flaw.line): \(flaw.message)")
      case .row(let row):
        if let complaint = take(row, handedOut, cells, columns: table.header.count) {
          complaints.append("\(path):\(row.line): \(complaint)")
        }
      }
    }
    unread = table.header.filter { table.unread.contains($0) }
  }

  /// Takes the answer of a row, and says what is wrong with it.
  private mutating func take(
    _ row: Table.Row, _ handedOut: HandedOut, _ cells: [Set<String>], columns: Int
  ) -> String? {
    let student = handedOut.sheet(of: row["student"])?.student
    if let student, answers[student] == nil { answers[student] = [:] }
    let cell = row["cell"].filter { !$0.isWhitespace }
    let isAsked = student.map { cells[$0 - 1].contains(cell) } ?? false
    guard row.surplus.isEmpty else {
      if let student, isAsked {
        note(.unreadable(([row["answer"]] + row.surplus).joined(separator: ",")), cell, student)
      }
      return
        "expected \(columns) fields, found \(row.fields.count): \(row.fields.map(quote).joined(separator: ", ")). "
        + "What holds a separator, such as 0,5 or Q[0,0], has to stand in quotes."
    }
    guard !row["student"].isEmpty else { return "this row names no student." }
    guard let student else {
      return "there is no student \(quote(row["student"])); they are numbered from 1 to \(cells.count)."
    }
    guard isAsked else {
      if cell.isEmpty && row["answer"].isEmpty { return nil }
      if cell.isEmpty { return "this row of student \(student) names no cell." }
      return "\(quote(row["cell"])) is no cell that student \(student) was asked for; answers.csv lists those that are."
    }
    if row["answer"].isEmpty { return nil }
    if case .number = answers[student]?[cell] {
      return "\(cell) of student \(student) is answered twice; the first answer counts."
    }
    guard let number = WrittenNumber(row["answer"]) else {
      note(.unreadable(row["answer"]), cell, student)
      return "\(quote(row["answer"])) is not a number."
    }
    note(.number(number.value), cell, student)
    return nil
  }

  /// Notes an answer, unless there is one that can be read.
  private mutating func note(_ answer: Answer, _ cell: String, _ student: Int) {
    if case .number = answers[student]?[cell] { return }
    answers[student, default: [:]][cell] = answer
  }
}
