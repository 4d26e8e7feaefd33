import Literate
import Rendering
import Workings

/// A student’s paper, marked, with what could not be read on it.
struct Paper {
  let marked: MarkedSheet
  /// What stands for a blank and is no answer to it, by the name of the blank.
  private let unreadable: [String: String]

  var student: Int { marked.sheet.student }

  init(_ sheet: Worksheet, _ answers: [String: Answers.Answer]) {
    marked = MarkedSheet(sheet) { cell in
      if case .number(let number) = answers[cell.name] { number } else { nil }
    } choice: { item in
      if case .column(let column) = answers[Worksheet.Blank.largest(item).name] { column } else { nil }
    }
    unreadable = answers.compactMapValues { if case .unreadable(let text) = $0 { text } else { nil } }
  }

  /// What a teacher wants to know of one student: the marks, and each answer that is not simply right.
  var report: String {
    let style = marked.sheet.style
    let paper = marked.paper
    let unanswered = [
      (unreadable.count, "cannot be read"), (paper.count(.missing) - unreadable.count, "not answered"),
    ]
    let remarks = marked.lines.compactMap { line in
      line.remark(style).map { "  \(line.item) \(line.blank.name): \(line.answer) \($0)" }
    }
    let who = "Student \(student)\(marked.sheet.name.map { ", \(quote($0).dropFirst().dropLast())" } ?? "")"
    return (["\(who): \(paper.sum(missing: unanswered))"] + remarks).joined(separator: "\n")
  }

  static func header(_ handedOut: HandedOut) -> [String] {
    (handedOut.roster == nil ? ["student"] : ["student", "name"])
      + ["item", "cell", "token", "answer", "verdict", "key", "from own numbers", "remark"]
  }

  /// A row for each answer.
  func rows(_ handedOut: HandedOut) -> [[String]] {
    marked.lines.map { line in
      let style = marked.sheet.style
      func ascii(_ number: String) -> String { number.replacing("−", with: "-") }
      let text = unreadable[line.blank.name]
      let ownWay =
        switch line.verdict {
        case .right, .missing: ""
        case .follows, .again, .idle, .wrong: line.mark.map { ascii(style.text($0.ownWay)) } ?? ""
        }
      let remark = text == nil ? line.remark(style) : "cannot be read."
      return (handedOut.roster == nil ? ["\(student)"] : ["\(student)", marked.sheet.name ?? ""]) + [
        "\(line.item)", line.blank.name, line.blank.token, text ?? ascii(line.answer),
        text == nil ? line.word : "unreadable", ascii(line.key(style)), ownWay,
        remark.map { "The answer \(ascii($0))" } ?? "",
      ]
    }
  }
}

extension MarkedPaper {
  /// The marks in a sentence, and how many answers are of each kind; of those that are missing, why.
  func sum(missing: [(count: Int, words: String)]) -> String {
    let follows = count(.follows)
    let counts =
      [(count(.right), "right"), (follows, follows == 1 ? "follows" : "follow"), (count(.wrong), "wrong")] + missing
    let list = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(earned) of \(most) marks (\(percent) %): \(list.isEmpty ? "nothing" : list)."
  }
}
