import Numbers
import Rendering
import Workings

/// A step of a notebook, marked.
struct NotebookStep {
  /// What it is called where marks are.
  let key: String
  private let result: HandedIn.Result
  private let verdict: StepMarking.Verdict
  /// A step that was written or run later, though it comes before.
  private let later: String?

  /// How numbers of notebooks are told.
  static let style = NumberStyle(decimals: 4)

  /// All steps of what was handed out, as they came back.
  static func all(of homework: Homework, in notebook: HandedIn) -> [NotebookStep] {
    let steps = homework.steps
    let found = steps.map { notebook.result(for: $0) }
    let marking = StepMarking(steps.map { $0.quantity }, answers: found.map { $0.result.answer }) { quantity in
      guard homework.given.contains(where: { $0 === quantity }) else { return nil }
      return steps.firstIndex { $0.quantity.value == quantity.value }.map { .step($0) } ?? .book
    }
    return steps.indices.map { place in
      // What was run before something else was changed may be wrong for no other reason.
      let later = steps[..<place].indices.first { (found[$0].count ?? 0) > (found[place].count ?? .max) }
      return NotebookStep(
        key: steps[place].key, result: found[place].result, verdict: marking.verdicts[place],
        later: later.map { steps[$0].key })
    }
  }

  /// Whether something was asked for and nothing has come, not even an empty cell.
  var isLost: Bool { result.isLost }

  /// The verdict in a word or two.
  var word: String { result.word ?? verdict.word }

  /// What there is to say.
  var sentence: String {
    let advice = later.map { " It was run before \($0) was: run all cells once more, from the top." }
    return (result.sentence(key) ?? verdict.sentence(key)) + (verdict.isEarned ? "" : advice ?? "")
  }

  /// The first cell that is wrong, where numbers are.
  var slip: Cell? { verdict.difference?.cells[0] }

  /// What a report tells of it.
  func question(_ item: Int) -> MarkedPaper.Question {
    let mark: MarkedPaper.Verdict =
      switch word {
      case "right": .right
      case "follows": .follows
      case "missing": .missing
      default: .wrong
      }
    let rows = rows(mark)
    return MarkedPaper.Question(
      item: item, title: key, rows: rows, words: rows.isEmpty ? [(word, mark)] : [], verdicts: [mark],
      remarks: mark == .right ? [] : [sentence],
      slips: (result.slip ?? verdict.slip).map { [$0] } ?? [])
  }

  /// The numbers, where they are wrong, and no more than a page can show.
  private func rows(_ mark: MarkedPaper.Verdict) -> [[(text: String, verdict: MarkedPaper.Verdict)]] {
    guard mark == .wrong, let numbers = result.answer?.numbers, numbers.rows <= 8, numbers.columns <= 8 else {
      return []
    }
    let wrong = verdict.difference?.cells
    return (0..<numbers.rows).map { row in
      (0..<numbers.columns).map { column in
        let isFine = wrong.map { !$0.contains { $0.row == row && $0.column == column } } ?? false
        return (Self.style.text(numbers[row, column]), isFine ? .right : mark)
      }
    }
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

  /// What has happened, without what only this student has written.
  fileprivate var slip: String? {
    switch self {
    case .gone, .notRun, .unwritten, .answer: nil
    case .stopped(let error): "stopped with \(error.prefix { $0 != ":" })"
    case .unusable: "no table of numbers of its shape"
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
  /// Where its numbers are others than those that follow.
  fileprivate var difference: StepMarking.Difference? {
    switch self {
    case .slip(_, let difference), .wrong(let difference): difference
    case .right, .follows, .idle, .missing: nil
    }
  }

  /// What was done, in words that are the same for all who have done it.
  fileprivate var slip: String? {
    switch self {
    case .right, .follows, .missing: nil
    case .idle(.withoutSpread): "the same number everywhere"
    case .idle(.copied): "a copy of what it is made from"
    case .idle: "what a slip gives as well"
    case .slip(let words, _): words
    case .wrong: "other numbers"
    }
  }

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
    case .slip(let words, _): return "\(key) is wrong: that is \(words)."
    case .wrong(let difference):
      let (first, found, expected) = (difference.cells[0], difference.found, difference.expected)
      let style = NotebookStep.style.telling(found, from: expected)
      let all = first.quantity.value.elements.count
      let (many, place) =
        all == 1
        ? ("", "it") : (" in \(difference.cells.count) of \(all) numbers", "\(key)[\(first.row),\(first.column)]")
      return
        "\(key) is wrong\(many): \(place) is \(style.text(found)), where \(style.text(expected)) follows from what it is made from."
    case .missing: return "\(key) is missing."
    }
  }
}
