import Numbers

extension Quantity {
  /// The matrix product; this quantity's columns meet the other's rows.
  public func matmul(_ other: Quantity) -> Quantity { Quantity(.product, [self, other]) }
}

extension Operation {
  /// The matrix product of n×m and m×d, which is n×d: `C[i, j] = Σ_k A[i, k] · B[k, j]`, added in the order of k.
  public static let product = Operation(
    title: "matrix product",
    axes: { ($0[0].rows, $0[1].columns) },
    evaluate: { $0[0].matmul($0[1]) },
    lines: { result, row, column in
      let (left, right) = (result.operands[0], result.operands[1])
      let terms = (0..<left.value.columns).map { k in
        Arithmetic.product(left.term(row, k), right.term(k, column))
      }
      return [Line(nil, .sum(terms), result: result.value[row, column])]
    },
    formula: { operands in
      Notation(
        .row(operands.map { $0.factor }),
        entries: [(["i", "j"], [.sum(over: "m"), operands[0].at("i", "m"), "·", operands[1].at("m", "j")])])
    },
    numpy: { "\($0[0].numpyFactor) @ \($0[1].numpyFactor)" },
    spreadsheet: .init(ranges: { [$0[0], $0[1].transposed()] }) { at, row, column in
      "SUMPRODUCT(\(at.ranges[0].row(row)),\(at.ranges[1].row(column)))"
    },
    slips: [
      Slip("the product with the second matrix turned on its side") { operands in
        operands[1].rows == operands[1].columns ? operands[0].matmul(operands[1].transposed()) : nil
      },
      Slip("the product the other way round") { operands in
        operands[0].columns == operands[1].rows && operands[1].columns == operands[0].rows
          && operands[0].rows == operands[0].columns ? operands[1].matmul(operands[0]) : nil
      },
    ],
    gradient: { result, incoming in
      [
        incoming.matmul(result.operands[1].transposed()),
        result.operands[0].transposed().matmul(incoming),
      ]
    })
}
