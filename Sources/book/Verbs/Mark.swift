import Foundation
import Literate
import Rendering
import Workings

extension Command {
  /// `book mark`: marks answers with errors carried forward.
  static func mark(_ arguments: Arguments) throws(Failure) {
    guard let folder = arguments[.key] else { throw .usage("Say --key DIR, the folder that `book worksheet` wrote.") }
    guard let path = arguments[.answers] else {
      throw .usage("Say --answers FILE, a table of student, cell and answer.")
    }
    if let output = arguments[.output], Files.isSame(output, path) {
      throw .usage("\(path) holds the answers, and would be overwritten. Say another file with --output.")
    }
    let handedOut = try HandedOut(in: folder)
    var answers = Answers(handedOut.sheets)
    try answers.read(String(decoding: try Files.read(path, limit: 1 << 26), as: UTF8.self), from: path)
    var rows = [["student", "cell", "answer", "verdict", "key", "from own numbers", "remark"]]
    for sheet in handedOut.sheets {
      guard let own = answers.numbers[sheet.student] else { continue }
      let marking = Marking(sheet.cells, style: sheet.style) { own[$0.name] }
      rows += marking.marks.map { $0.row(sheet) }
      try Output.print(marking.report(sheet))
    }
    if let output = arguments[.output] { try Files.replace(output, with: CSV.text(rows)) }
    for complaint in answers.complaints { Output.note(complaint) }
    guard answers.complaints.isEmpty else {
      throw .doesNotHold("\(answers.complaints.count) of the rows could not be used; all others were marked.")
    }
  }
}

/// The answers of a class, by student and cell, and what could not be used.
private struct Answers {
  private(set) var numbers: [Int: [String: Double]] = [:]
  private(set) var complaints: [String] = []
  private let cells: [Int: Set<String>]

  init(_ sheets: [Worksheet]) {
    cells = Dictionary(uniqueKeysWithValues: sheets.map { ($0.student, Set($0.cells.map { $0.name })) })
  }

  mutating func read(_ text: String, from path: String) throws(Failure) {
    let rows = CSV.rows(text)
    let columns = ["student", "cell", "answer"].map { rows.first?.fields.firstIndex(of: $0) }
    guard let header = rows.first, let student = columns[0], let cell = columns[1], let answer = columns[2] else {
      throw .input("\(path):1: the first line has to name the columns: student,cell,answer.")
    }
    for row in rows.dropFirst() {
      func complain(_ what: String) { complaints.append("\(path):\(row.line): \(what)") }
      guard row.fields.count >= header.fields.count else {
        complain("expected \(header.fields.count) fields, found \(row.fields.count).")
        continue
      }
      let (name, text) = (row.fields[cell], row.fields[answer])
      guard let number = Int(row.fields[student]), let asked = cells[number] else {
        complain("there is no student “\(row.fields[student])”; they are numbered from 1 to \(cells.count).")
        continue
      }
      guard asked.contains(name) else {
        complain("“\(name)” is no cell that student \(number) was asked for; answers.csv lists those that are.")
        continue
      }
      numbers[number, default: [:]][name] = numbers[number]?[name]
      if text.isEmpty { continue }
      guard let written = WrittenNumber(text) else {
        complain("“\(text)” is not a number.")
        continue
      }
      guard numbers[number]?[name] == nil else {
        complain("\(name) of student \(number) is answered twice; the first answer counts.")
        continue
      }
      numbers[number, default: [:]][name] = written.value
    }
  }
}

extension Marking {
  /// What a teacher wants to know of one student: the marks, and each answer that is not simply right.
  fileprivate func report(_ sheet: Worksheet) -> String {
    let missing = marks.count { if case .missing = $0.verdict { true } else { false } }
    let remarks = marks.compactMap { mark -> String? in
      let remark = mark.remark(sheet.style)
      return remark.isEmpty || mark.answer == nil ? nil : "  \(mark.cell.name): \(remark)"
    }
    let head =
      "Student \(sheet.student): \(earned) of \(marks.count) marks" + (missing > 0 ? ", \(missing) not answered" : "")
      + "."
    return ([head] + remarks).joined(separator: "\n")
  }
}

extension Marking.Mark {
  fileprivate func row(_ sheet: Worksheet) -> [String] {
    let style = sheet.style
    let (name, ownWay): (String, String) =
      switch verdict {
      case .right: ("right", "")
      case .follows(let number): ("follows", style.text(number))
      case .wrong(_, let number): ("wrong", style.text(number))
      case .missing: ("missing", "")
      }
    return [
      "\(sheet.student)", cell.name, answer.map { NumberStyle.exact($0) } ?? "", name, style.text(cell.value), ownWay,
      remark(style),
    ].map { $0.replacing("−", with: "-") }
  }

  /// What is to be said of an answer that is not simply right.
  fileprivate func remark(_ style: NumberStyle) -> String {
    let written = answer.map { NumberStyle.exact($0) } ?? ""
    switch verdict {
    case .right, .missing: return ""
    case .follows(let number):
      return
        "\(written) follows from an earlier slip, and counts (\(style.text(number)); the key has \(style.text(cell.value)))."
    case .wrong(let judgement, let number):
      let instead =
        style.text(number) == style.text(cell.value)
        ? style.text(number) : "\(style.text(number)) from the own numbers, \(style.text(cell.value)) in the key"
      let words = judgement.words.plainText(style).replacing("Not yet: ", with: "")
      return "\(written) is wrong, \(words) Expected \(instead)."
    }
  }
}
