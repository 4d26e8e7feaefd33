import Numbers

extension Quantity {
  /// A single row added to each row: a bias.
  public func plus(row: Quantity) -> Quantity { Quantity(.addRow, [self, row]) }
}

extension Operation {
  /// One row added to every row, n×d and 1×d: `C[i, j] = A[i, j] + b[j]` (the biases of section 3.3 of the paper).
  public static let addRow = Operation(
    title: "sum with a row",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { operands in
      Matrix(rows: operands[0].rows, columns: operands[0].columns) { operands[0][$0, $1] + operands[1][0, $1] }
    },
    lines: { result, row, column in
      [Line(nil, .sum([result.operands[0].term(row, column), result.operands[1].term(0, column)]))]
    },
    formula: { Notation([$0[0], "+", $0[1]]) },
    numpy: { "\($0[0]) + \($0[1])" },
    spreadsheet: .init { "\($0[0, $1, $2])+\($0[1, 0, $2])" },
    slips: [Slip("the number before the bias is added") { $0[0] }],
    gradient: { _, incoming in [incoming, incoming.sums(over: .column)] })
}
