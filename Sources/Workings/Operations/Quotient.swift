import Numbers

extension Quantity {
  /// Two quantities of the same shape, the first divided by the second cell by cell.
  public func divided(by other: Quantity) -> Quantity { Quantity(.quotient, [self, other]) }
}

extension Operation {
  /// The quotient cell by cell of two matrices of the same shape: `C[i, j] = A[i, j] / B[i, j]`.
  public static let quotient = Operation(
    title: "quotient cell by cell",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0].zipped(with: $0[1], /) },
    lines: { result, row, column in
      [Line(nil, .quotient(result.operands[0].term(row, column), result.operands[1].term(row, column)))]
    },
    formula: { Notation(.fraction($0[0], $0[1])) },
    numpy: { "\($0[0].numpyFactor) / \($0[1].numpyFactor)" },
    spreadsheet: .init { "\($0.factor(0, $1, $2))/\($0.factor(1, $1, $2))" },
    gradient: { result, incoming in
      let divisor = result.operands[1]
      return [incoming.divided(by: divisor), incoming.hadamard(result).divided(by: divisor).times(-1)]
    })
}
