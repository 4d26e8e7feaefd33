import Numbers

/// What to say of a number that somebody computed for a cell.
public enum Judgement: Sendable {
  /// It is the number, but for the rounding that a person does on the way.
  case right
  /// It is what a common slip gives.
  case slip(words: String)
  /// It is the number with the other sign.
  case otherSign
  /// It is the number of another cell of the same quantity.
  case elsewhere(Cell)
  /// It is none of these.
  case wrong(isTooLarge: Bool)

  /// Judges a number for a cell whose numbers are printed in a style.
  ///
  /// A person starts from numbers as they are printed. So it has to round to what the cell prints, to what those numbers give,
  /// or to a number between the two.
  public init(_ number: Double, for cell: Cell, style: NumberStyle) {
    let fromPrinted = cell.working.lines.last?.expression.value(style.rounded) ?? cell.value
    let byHand = fromPrinted.isFinite && cell.value.isFinite ? fromPrinted : cell.value
    let (one, other, rounded) = (style.rounded(cell.value), style.rounded(byHand), style.rounded(number))
    let isRight = min(one, other) <= rounded && rounded <= max(one, other)
    let allowance = distance(between: byHand, and: cell.value) + style.unit / 2 * (1 + 1e-9)
    self = isRight ? .right : Judgement(wrong: number, for: cell, allowance: allowance, cell.quantity.slipped())
  }

  /// What to say of a number that is wrong, given how far off it may be and what slips would give.
  init(wrong number: Double, for cell: Cell, allowance: Double, _ slips: [Slipped]) {
    let (elements, columns) = (cell.quantity.value.elements, cell.quantity.value.columns)
    let own = cell.row * columns + cell.column
    func isMeant(_ other: Double) -> Bool { distance(between: number, and: other) <= allowance }
    if let slip = slips.first(where: { isMeant($0.value[cell.row, cell.column]) }) {
      self = .slip(words: slip.words)
    } else if isMeant(-cell.value) {
      self = .otherSign
    } else if let place = elements.indices.first(where: { $0 != own && isMeant(elements[$0]) }) {
      self = .elsewhere(cell.quantity.cell(ofElement: place))
    } else {
      self = .wrong(isTooLarge: number > cell.value)
    }
  }
}
