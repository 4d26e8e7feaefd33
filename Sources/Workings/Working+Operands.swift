extension Working {
  /// The cells that the arithmetic is made from, each once, in the order in which it meets them.
  public var operands: [Cell] { cells(in: leaves) }

  /// Those of them that are shown where long sums are cut to the terms that weigh most.
  public var heaviestOperands: [Cell] { cells(in: lines.flatMap { $0.expression.abbreviated.leaves }) }

  /// The numbers and cells in the arithmetic.
  var leaves: [Arithmetic] { lines.flatMap { $0.expression.leaves } }

  private func cells(in leaves: [Arithmetic]) -> [Cell] {
    // A given number is copied from itself, which makes it no operand.
    var seen: Set<CellIdentity> = [CellIdentity(cell)]
    return leaves.compactMap { leaf in
      guard case .cell(let cell) = leaf, seen.insert(CellIdentity(cell)).inserted else { return nil }
      return cell
    }
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
  /// The numbers and cells in it, from left to right.
  fileprivate var leaves: [Arithmetic] {
    switch self {
    case .cell, .constant, .earlier, .rest, .largestOf: [self]
    case .sum(let terms), .largest(let terms): terms.flatMap { $0.leaves }
    case .difference(let a, let b), .product(let a, let b), .quotient(let a, let b), .power(let a, let b):
      a.leaves + b.leaves
    case .root(let a), .function(_, let a): a.leaves
    }
  }
}
