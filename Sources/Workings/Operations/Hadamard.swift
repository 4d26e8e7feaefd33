import Numbers

extension Quantity {
  /// Two quantities of the same shape, multiplied cell by cell.
  public func hadamard(_ other: Quantity) -> Quantity { Quantity(.hadamard, [self, other]) }
}

extension Operation {
  /// The product cell by cell of two matrices of the same shape: `C[i, j] = A[i, j] · B[i, j]`.
  public static let hadamard = Operation(
    title: "product cell by cell",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0].zipped(with: $0[1], *) },
    lines: { result, row, column in
      [Line(nil, .product(result.operands[0].term(row, column), result.operands[1].term(row, column)))]
    },
    formula: { Notation([$0[0].grouped, "∘", $0[1].grouped]) },
    numpy: { "\($0[0].numpyFactor) * \($0[1].numpyFactor)" },
    spreadsheet: .init { "\($0.factor(0, $1, $2))*\($0.factor(1, $1, $2))" },
    gradient: { result, incoming in
      [incoming.hadamard(result.operands[1]), incoming.hadamard(result.operands[0])]
    })
}
