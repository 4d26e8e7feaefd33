import Workings

/// A heading inside a chapter.
public struct Heading: BlockConvertible {
  public let blocks: [Block]

  /// A heading with a text.
  public init(_ text: String) { blocks = [.heading(text)] }
}

/// A list without order.
public struct List: BlockConvertible {
  public let blocks: [Block]

  /// A list of a few lines each.
  public init(_ items: Prose...) { blocks = [.list(items)] }

  /// A list of as many lines as there are.
  public init(lines: [Prose]) { blocks = [.list(lines)] }
}

/// How quantities are made, typeset from their provenance.
public struct Equation: BlockConvertible {
  public let blocks: [Block]

  /// Which face of a quantity’s formula is shown.
  public enum Face {
    /// The whole matrix at once: Q = X W_Q.
    case whole
    /// One entry of it, with indices.
    case entry
  }

  /// The equations of some quantities, a line each.
  public init(_ quantities: Quantity..., showing face: Face = .whole) {
    blocks = [.equation(quantities.flatMap { Equation.lines($0, face) })]
  }

  /// An equation written by hand.
  public init(_ formula: Formula) { blocks = [.equation([formula])] }

  private static func lines(_ quantity: Quantity, _ face: Face) -> [Formula] {
    let notation = quantity.operation.formula(quantity.operands.map { $0.symbol })
    guard face == .entry, !notation.entries.isEmpty else { return [[quantity.symbol, "=", notation.whole]] }
    return notation.entries.map { [quantity.symbol.at(.row($0.indices)), "=", $0.right] }
  }
}

/// One cell, worked out in full.
public struct Worked: BlockConvertible {
  public let blocks: [Block]

  /// The working of one cell.
  public init(_ cell: Cell) { blocks = [.worked(cell.working)] }
}

/// A remark beside the main line.
public struct Aside: BlockConvertible {
  public let blocks: [Block]

  /// A remark of a kind.
  public init(_ kind: AsideKind, @BlockBuilder _ content: () -> [Block]) {
    blocks = [.aside(kind, content())]
  }
}
