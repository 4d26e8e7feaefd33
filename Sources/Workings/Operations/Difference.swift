import Numbers

extension Quantity {
  /// Two quantities of the same shape, the second taken from the first cell by cell.
  public static func - (left: Quantity, right: Quantity) -> Quantity { Quantity(.difference, [left, right]) }
}

extension Operation {
  /// The difference of two matrices of the same shape.
  public static let difference = Operation(
    title: "difference",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0] - $0[1] },
    lines: { result, row, column in
      [Line(nil, .difference(result.operands[0].term(row, column), result.operands[1].term(row, column)))]
    },
    formula: { Notation([$0[0], "−", $0[1].factor]) },
    numpy: { "\($0[0]) - \($0[1].numpyFactor)" },
    spreadsheet: .init { "\($0[0, $1, $2])-\($0.factor(1, $1, $2))" },
    slips: [
      Slip("the first of the two, from which the second has not been taken off") { $0[0] },
      Slip("the sum of the two, where the second is taken off") { $0[0] + $0[1] },
    ],
    gradient: { _, incoming in [incoming, incoming.times(-1)] })
}
