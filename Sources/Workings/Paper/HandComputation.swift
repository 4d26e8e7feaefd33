import Numbers

/// The same computation as somebody does it on paper: every quantity that has a name is rounded when it is written down, and
/// what follows is computed from the rounded numbers.
///
/// Steps on the way that have no name are not written down, and so not rounded. Numbers that the lesson gives stay as they are.
public struct HandComputation {
  private let style: NumberStyle
  private var done: [ObjectIdentifier: Quantity] = [:]

  /// A computation whose written numbers have the digits of a style.
  public init(_ style: NumberStyle) { self.style = style }

  /// The quantity as it comes out by hand.
  public mutating func callAsFunction(_ quantity: Quantity) -> Quantity {
    if quantity.isGiven { return quantity }
    if let known = done[ObjectIdentifier(quantity)] { return known }
    var operands: [Quantity] = []
    for operand in quantity.operands { operands.append(self(operand)) }
    var result = Quantity(quantity.operation, operands)
    if let name = quantity.name {
      result = Quantity(.rounded(style), [result])
        .named(name, quantity.meaning, rows: quantity.rows.name, columns: quantity.columns.name)
    }
    done[ObjectIdentifier(quantity)] = result
    return result
  }
}
