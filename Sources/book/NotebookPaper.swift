import Numbers
import Rendering
import Workings

/// A student’s notebook, marked; or what keeps it from being.
struct NotebookPaper {
  let path: String
  /// Its steps, each with its verdict in a word and in a sentence; none where it could not be marked.
  private let lines: [Line]
  /// What the teacher has to look after.
  let complaint: String?

  private struct Line {
    let key, word, sentence: String
    let isEarned: Bool
  }

  init(
    _ path: String, _ notebook: HandedIn?, _ flaw: String?, _ homework: Homework?, _ model: HandedIn?, hasKey: Bool
  ) {
    self.path = path
    guard let notebook else {
      (lines, complaint) = ([], flaw)
      return
    }
    guard let homework, let model, notebook.task == model.task || notebook.task == nil && hasKey else {
      lines = []
      complaint =
        notebook.task == nil
        ? "\(path): this notebook says no more what was asked for. Say --key FILE.ipynb, the notebook that was handed out."
        : "\(path): this notebook is about another lesson, or other steps, than \(model?.path ?? "the others")."
      return
    }
    let found = homework.steps.map { notebook.result(for: $0) }
    let marking = StepMarking(homework.steps.map { $0.quantity }, answers: found.map { $0.result.answer }) { quantity in
      guard homework.given.contains(where: { $0 === quantity }) else { return nil }
      return homework.steps.firstIndex { $0.quantity.value == quantity.value }.map { .step($0) } ?? .book
    }
    lines = homework.steps.indices.map { place in
      let (key, result, verdict) = (homework.steps[place].key, found[place].result, marking.verdicts[place])
      var sentence = result.sentence(key) ?? verdict.sentence(key)
      // What was run before something else was changed may be wrong for no other reason.
      let later = homework.steps[..<place].indices.first { (found[$0].count ?? 0) > (found[place].count ?? .max) }
      if let later, !verdict.isEarned {
        sentence += " It was run before \(homework.steps[later].key) was: run all cells once more, from the top."
      }
      return Line(key: key, word: result.word ?? verdict.word, sentence: sentence, isEarned: verdict.isEarned)
    }
    let lost = found.indices.filter { found[$0].result.isLost }.map { homework.steps[$0].key }
    let names = lost.joined(separator: ", ")
    if lost.isEmpty {
      complaint = nil
    } else if lost.count == found.count {
      complaint = "\(path): this notebook was not run, or its outputs were taken away. \(Self.advice)"
    } else {
      complaint = "\(path): nothing is left of \(names): cells were not run, or deleted. \(Self.advice)"
    }
  }

  private static let advice = "In Jupyter, choose Restart Kernel and Run All Cells, save, and hand it in again."

  private var isMarked: Bool { !lines.isEmpty }
  private var earned: Int { lines.count { $0.isEarned } }
  private func count(_ words: String...) -> Int { lines.count { words.contains($0.word) } }

  private var tally: [(count: Int, word: String)] {
    let follows = count("follows")
    return [
      (count("right"), "right"), (follows, follows == 1 ? "follows" : "follow"), (count("wrong", "no mark"), "wrong"),
      (count("missing"), "missing"),
    ]
  }

  private var percent: Int { (200 * earned + lines.count) / (2 * max(1, lines.count)) }

  /// What a teacher wants to know of one notebook.
  var report: String {
    guard isMarked else { return "\(path): not marked." }
    let list = tally.filter { $0.count > 0 }.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
    let remarks = lines.filter { $0.word != "right" }.map { "  \($0.sentence)" }
    return (["\(path): \(earned) of \(lines.count) marks (\(percent) %): \(list)."] + remarks).joined(separator: "\n")
  }

  /// A table with a row for each notebook.
  static func table(_ papers: [NotebookPaper], _ homework: Homework?) -> String {
    let keys = homework?.steps.map { $0.key } ?? []
    let header = ["notebook", "marks", "of", "percent", "right", "follows", "wrong", "missing"] + keys + ["message"]
    return CSV.text([header] + papers.map { $0.row(keys.count) })
  }

  private func row(_ steps: Int) -> [String] {
    guard isMarked else {
      return [path] + Array(repeating: "", count: 7 + steps) + ["This notebook could not be marked. \(complaint ?? "")"]
    }
    let message = (lines.map { $0.sentence } + (complaint == nil ? [] : [Self.advice])).joined(separator: " ")
    return [path] + ([earned, lines.count, percent] + tally.map { $0.count }).map { "\($0)" } + lines.map { $0.word }
      + [message]
  }
}

extension HandedIn.Result {
  /// What can be judged.
  fileprivate var answer: StepMarking.Answer? {
    if case .answer(let answer) = self { answer } else { nil }
  }

  /// Whether something was asked for and nothing has come, not even an empty cell.
  fileprivate var isLost: Bool {
    switch self {
    case .gone, .notRun: true
    case .unwritten(let wasRun): !wasRun
    case .stopped, .unusable, .answer: false
    }
  }

  /// The verdict where there is nothing to judge.
  fileprivate var word: String? {
    switch self {
    case .gone, .notRun, .unwritten: "missing"
    case .stopped, .unusable: "wrong"
    case .answer: nil
    }
  }

  fileprivate func sentence(_ key: String) -> String? {
    switch self {
    case .gone: "\(key) is missing: its cell, or the check in it, is gone."
    case .notRun: "\(key) is missing: its cell was not run as it is now, or its output was taken away."
    case .unwritten: "\(key) is still to be written."
    case .stopped(let error): "\(key) stopped with \(quote(error))."
    case .unusable(let why): "\(key) cannot be used: \(quote(why))."
    case .answer: nil
    }
  }
}

extension StepMarking.Verdict {
  fileprivate var word: String {
    switch self {
    case .right: "right"
    case .follows: "follows"
    case .idle: "no mark"
    case .slip, .wrong: "wrong"
    case .missing: "missing"
    }
  }

  fileprivate func sentence(_ key: String) -> String {
    switch self {
    case .right: return "\(key) is right."
    case .follows: return "\(key) follows from your own numbers, and counts."
    case .idle(.withoutSpread):
      return "\(key) follows from your own numbers, but is the same everywhere, and earns no mark."
    case .idle(.copied): return "\(key) is a copy of what it is made from, and earns no mark."
    case .idle: return "\(key) follows from your own numbers, but a slip gives the same, and it earns no mark."
    case .slip(let words): return "\(key) is wrong: that is \(words)."
    case .wrong(let count, let first, let found, let expected):
      let style = NumberStyle(decimals: 4).telling(found, from: expected)
      let all = first.quantity.value.elements.count
      let (many, place) =
        all == 1 ? ("", "it") : (" in \(count) of \(all) numbers", "\(key)[\(first.row),\(first.column)]")
      return
        "\(key) is wrong\(many): \(place) is \(style.text(found)), where \(style.text(expected)) follows from what it is made from."
    case .missing: return "\(key) is missing."
    }
  }
}
