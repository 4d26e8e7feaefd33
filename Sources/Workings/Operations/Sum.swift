import Numbers

extension Quantity {
  /// Two quantities of the same shape, added cell by cell.
  public static func + (left: Quantity, right: Quantity) -> Quantity { Quantity(.sum, [left, right]) }
}

extension Operation {
  /// The sum of two matrices of the same shape.
  public static let sum = Operation(
    title: "sum",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0] + $0[1] },
    lines: { result, row, column in [Line(nil, .sum(result.operands.map { $0.term(row, column) }))] },
    formula: { Notation([$0[0], "+", $0[1]]) },
    numpy: { "\($0[0]) + \($0[1])" },
    spreadsheet: .init { "\($0[0, $1, $2])+\($0[1, $1, $2])" },
    slips: [
      Slip("the first of the two alone, without the second") { $0[0] },
      Slip("the first less the second") { $0[0] - $0[1] },
    ],
    gradient: { _, incoming in [incoming, incoming] })
}
