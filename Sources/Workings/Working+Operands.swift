extension Working {
  /// The cells that the arithmetic is made from, each once, in the order in which it meets them.
  public var operands: [Cell] { cells(in: lines.map { $0.expression }) }

  /// Those of them that are shown where long sums are cut to the terms that weigh most.
  public var heaviestOperands: [Cell] { cells(in: lines.map { $0.expression.abbreviated }) }

  private func cells(in expressions: [Arithmetic]) -> [Cell] {
    // A given number is copied from itself, which makes it no operand.
    var seen: Set<CellIdentity> = [CellIdentity(cell)]
    return expressions.flatMap { $0.cells }.filter { seen.insert(CellIdentity($0)).inserted }
  }
}

/// What tells a cell from others.
private struct CellIdentity: Hashable {
  let quantity: ObjectIdentifier
  let row, column: Int

  init(_ cell: Cell) {
    quantity = ObjectIdentifier(cell.quantity)
    (row, column) = (cell.row, cell.column)
  }
}

extension Arithmetic {
  /// The cells in it, from left to right.
  fileprivate var cells: [Cell] {
    switch self {
    case .cell(let cell): [cell]
    case .sum(let terms), .largest(let terms): terms.flatMap { $0.cells }
    case .difference(let a, let b), .product(let a, let b), .quotient(let a, let b), .power(let a, let b):
      a.cells + b.cells
    case .root(let a), .function(_, let a): a.cells
    case .constant, .earlier, .rest, .largestOf: []
    }
  }
}
