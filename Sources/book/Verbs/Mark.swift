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
    let handedOut = try HandedOut(in: folder)
    if let output = arguments[.output] {
      let needed = [path] + handedOut.files.map { "\(folder)/\($0.path)" }
      if let lost = needed.first(where: { Files.isSame(output, $0) }) {
        let holds = lost == path ? "holds the answers" : "belongs to what was handed out"
        throw .usage("\(lost) \(holds), and would be overwritten. Say another file with --output.")
      }
    }
    let bytes = try Files.read(path, limit: HandedOut.largestTable, as: "the answers are a CSV file")
    let answers = try Answers(bytes, from: path, to: handedOut)
    var rows = [["student", "cell", "answer", "verdict", "key", "from own numbers", "remark"]]
    for sheet in handedOut.sheets {
      guard let own = answers.answers[sheet.student] else { continue }
      let marking = Marking(sheet.cells, style: sheet.style) { own[$0.name]?.number }
      rows += marking.marks.map { $0.row(sheet, own[$0.cell.name]?.unreadable) }
      let report = marking.report(sheet, unreadable: own.values.count { $0.unreadable != nil })
      // Where the table goes to standard output, nothing else does.
      if arguments[.output] == Arguments.standardOutput { Output.note(report) } else { try Output.print(report) }
    }
    if let output = arguments[.output] { try Files.write(CSV.text(rows), to: output) }
    for complaint in answers.complaints { Output.note(complaint) }
    let absent = handedOut.sheets.map { $0.student }.filter { answers.answers[$0] == nil }
    if !absent.isEmpty { Output.note("\(path) has no row of \(students(absent)).") }
    if !answers.unread.isEmpty {
      let names = answers.unread.map(quote).joined(separator: ", ")
      Output.note(
        "\(path) also has \(answers.unread.count == 1 ? "the column" : "the columns") \(names), not read here.")
    }
    guard answers.complaints.isEmpty else {
      throw .doesNotHold("\(answers.complaints.count) of the rows could not be used; all others were marked.")
    }
  }

  /// The numbers of students as a sentence has them: `student 3`, `students 2 to 5, 7`.
  private static func students(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let texts = runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)\(run.count == 2 ? ", " : " to ")\(run.upperBound)"
    }
    return "student\(numbers.count == 1 ? "" : "s") \(texts.joined(separator: ", "))"
  }
}

extension Answers.Answer {
  fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }

  fileprivate var unreadable: String? { if case .unreadable(let text) = self { text } else { nil } }
}

extension Marking {
  /// What a teacher wants to know of one student: the marks, and each answer that is not simply right.
  fileprivate func report(_ sheet: Worksheet, unreadable: Int) -> String {
    let missing = marks.count { if case .missing = $0.verdict { true } else { false } } - unreadable
    let remarks = marks.compactMap { mark -> String? in
      guard let answer = mark.answer, let remark = mark.remark(sheet.style) else { return nil }
      return "  \(mark.cell.name): \(NumberStyle.exact(answer)) \(remark)"
    }
    let rest = [(unreadable, "not a number"), (missing, "not answered")].filter { $0.0 > 0 }.map { ", \($0) \($1)" }
    return (["Student \(sheet.student): \(earned) of \(marks.count) marks\(rest.joined())."] + remarks)
      .joined(separator: "\n")
  }
}

extension Marking.Mark {
  /// The mark as a row of a table, with what stands there if it is no number.
  fileprivate func row(_ sheet: Worksheet, _ unreadable: String?) -> [String] {
    let style = sheet.style
    func ascii(_ number: String) -> String { number.replacing("−", with: "-") }
    let (name, hasOwnWay): (String, Bool) =
      switch verdict {
      case .right: ("right", false)
      case .follows: ("follows", true)
      case .again: ("again", true)
      case .idle: ("no mark", true)
      case .wrong: ("wrong", true)
      case .missing: (unreadable == nil ? "missing" : "unreadable", false)
      }
    let remark = unreadable == nil ? remark(style) : "is not a number."
    return [
      "\(sheet.student)", cell.name, unreadable ?? answer.map { ascii(NumberStyle.exact($0)) } ?? "", name,
      ascii(style.text(cell.value)), hasOwnWay ? ascii(style.text(ownWay)) : "",
      remark.map { "The answer \(ascii($0))" } ?? "",
    ]
  }

  /// What is to be said of an answer that is not simply right, after the answer.
  fileprivate func remark(_ style: NumberStyle) -> String? {
    let numbers =
      style.text(ownWay) == style.text(cell.value)
      ? style.text(ownWay) : "\(style.text(ownWay)) from the own numbers, \(style.text(cell.value)) in the key"
    let cut = isCutOff ? " Its last digit was cut off, not rounded." : ""
    switch verdict {
    case .missing: return nil
    case .right: return isCutOff ? "counts; its last digit was cut off, not rounded: \(style.text(ownWay))." : nil
    case .follows:
      return
        "follows from an earlier slip, and counts (\(style.text(ownWay)); the key has \(style.text(cell.value))).\(cut)"
    case .again(let judgement):
      return "is the same slip again, which has cost its mark:\(judgement.afterwards(style)) Expected \(numbers)."
    case .idle(let reason):
      return "follows from own numbers, but earns no mark: \(reason.words). The key has \(style.text(cell.value))."
    case .wrong(let judgement):
      return "is wrong,\(judgement.afterwards(style)) Expected \(numbers)."
    }
  }
}

extension Judgement {
  /// What is said of a wrong number, after a comma or a colon.
  fileprivate func afterwards(_ style: NumberStyle) -> String {
    " " + words.plainText(style).replacing("Not yet: ", with: "")
  }
}

extension Idleness {
  /// The reason, as the end of a sentence.
  var words: String {
    switch self {
    case .withoutSpread: "its row is the same number everywhere, or is made from such a row"
    case .copied: "it is copied from elsewhere on the sheet, and most of what it is made from is wrong"
    case .chance: "most of its row is wrong"
    case .adrift: "most of what it is made from is wrong, and no printed number has a part in it"
    }
  }
}
