import Numbers

extension Quantity {
  /// Rows and columns exchanged; exchanged back, where that is all that was done to a quantity.
  public func transposed() -> Quantity {
    name == nil && operation.title == Operation.transpose.title ? operands[0] : Quantity(.transpose, [self])
  }
}

extension Operation {
  /// The transpose of n×d, which is d×n.
  public static let transpose = Operation(
    title: "transpose",
    axes: { ($0[0].columns, $0[0].rows) },
    evaluate: { $0[0].transposed() },
    lines: { result, row, column in [Line(nil, result.operands[0].term(column, row))] },
    formula: { Notation(.transposed($0[0].grouped)) },
    numpy: { "\($0[0].numpyFactor).T" },
    spreadsheet: .init { $0[0, $2, $1] },
    gradient: { _, incoming in [incoming.transposed()] })
}
