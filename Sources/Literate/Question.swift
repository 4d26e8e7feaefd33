import Numbers
import Workings

/// A question to the reader, with its answer.
///
/// Formats fold the answer away; the page also takes an answer and says what it thinks of it (`Judgement`).
public struct Question: BlockConvertible, Sendable {
  /// What is asked for.
  public let kind: Kind
  /// The question.
  public let text: Prose
  /// The answer.
  public let answer: [Block]

  /// What a question asks for.
  public enum Kind: Sendable {
    /// What a table will show, before it is shown.
    case predict
    /// Reasons, in words; the answer is a model.
    case explain
    /// A number.
    case compute(Cell)
    /// A number whose working is shown but for its last line: the stage between one worked out and one left to the reader.
    case finish(Cell)
    /// The first wrong cell, row by row, of a table that was computed wrongly.
    case findTheError(wrong: Quantity, first: Cell)

    /// The word that a question of this kind begins with.
    public var title: String {
      switch self {
      case .predict: "Predict."
      case .explain: "Explain."
      case .compute: "Compute"
      case .finish: "Finish"
      case .findTheError: "Find the error."
      }
    }
  }

  public var blocks: [Block] { [.question(self)] }

  /// The cell whose number is asked for.
  public var asked: Cell? {
    switch kind {
    case .compute(let cell), .finish(let cell): cell
    case .predict, .explain, .findTheError: nil
    }
  }

  /// The lines of a working that is to be finished, and what its last line is for.
  public var begun: (lines: [Working.Line], last: String)? {
    guard case .finish(let cell) = kind else { return nil }
    var lines = cell.working.lines
    let last = lines.removeLast()
    return (lines, last.note ?? "The number:")
  }

  /// The table that is shown with the question, where an error is to be found.
  public var spoiltTable: MatrixTable? {
    if case .findTheError(let wrong, _) = kind { return MatrixTable(wrong, isPictured: false) }
    return nil
  }

  /// A question for reasons, and the blocks of its model answer.
  public init(_ text: Prose, @BlockBuilder answer: () -> [Block]) {
    (kind, self.text, self.answer) = (.explain, text, answer())
  }

  /// A question for what comes next, to stand before it.
  public init(predict text: Prose, @BlockBuilder answer: () -> [Block]) {
    (kind, self.text, self.answer) = (.predict, text, answer())
  }

  /// A question for one number; its working is the answer.
  public init(compute cell: Cell, _ text: Prose) {
    (kind, self.text, answer) = (.compute(cell), text, Worked(cell).blocks)
  }

  /// A question for one number whose working has been begun; the whole of it is the answer.
  public init(finish cell: Cell, _ text: Prose) {
    (kind, self.text, answer) = (.finish(cell), text, Worked(cell).blocks)
  }
}

extension Question {
  /// A table that was computed with a slip from its middle row on, and the question where that first shows in its digits.
  ///
  /// It is the first of the quantity’s slips that shows, or of those that are meant. There is no such question where none does, where the table is too
  /// large to be shown whole, or where its single row would be wrong from the start.
  public static func findTheError(
    in quantity: Quantity, style: NumberStyle, where isMeant: (Slipped) -> Bool = { _ in true }
  ) -> [Block] {
    guard canHideAnError(quantity) else { return [] }
    return findTheError(in: quantity, style: style, among: quantity.slipped().filter(isMeant))
  }

  /// Whether all its rows are shown, and there is one before the slip.
  private static func canHideAnError(_ quantity: Quantity) -> Bool {
    quantity.value.rows > 1 && !MatrixTable(quantity).isElided
  }

  /// The same with slips that are not its operation’s own.
  public static func findTheError(in quantity: Quantity, style: NumberStyle, among slips: [Slipped]) -> [Block] {
    guard canHideAnError(quantity) else { return [] }
    let right = quantity.value.elements
    for slip in slips where zip(slip.value.elements, right).allSatisfy({ $0.isFinite || $0 == $1 }) {
      let wrong = quantity.spoilt(by: slip, fromRow: quantity.value.rows / 2)
      let place = right.indices.first { !style.prints(right[$0], like: wrong.value.elements[$0]) }
      guard let place else { continue }
      let first = quantity.cell(ofElement: place)
      let answer: Prose = """
        \(first.symbol) is the first: \(measured: wrong.value.elements[place]) stands where \(first) belongs.
        From there on it is \(slip.words).
        """
      return Question(
        kind: .findTheError(wrong: wrong, first: first),
        text:
          "Somebody computed \(quantity) row by row, and slipped at some row. Which cell is the first that is wrong?",
        answer: [.paragraph(answer)] + Worked(first).blocks
      ).blocks
    }
    return []
  }

  /// The question with other prose in place of its own.
  func mapProse(_ change: (Prose) -> Prose) -> Question {
    Question(kind: kind, text: change(text), answer: answer.map { $0.mapProse(change) })
  }

  private init(kind: Kind, text: Prose, answer: [Block]) {
    (self.kind, self.text, self.answer) = (kind, text, answer)
  }
}
