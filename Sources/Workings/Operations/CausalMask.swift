import Numbers

extension Quantity {
  /// The scores with −∞ where a query would look ahead.
  public func causallyMasked() -> Quantity { Quantity(.causalMask, [self]) }
}

extension Operation {
  /// The causal mask of n×n scores: row *i* keeps the keys 0…i, itself included, and −∞ stands for those still to come.
  ///
  /// The softmax then gives them exactly 0 (section 3.2.3 of the paper).
  public static let causalMask = Operation(
    title: "causal mask",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { kept($0[0], instead: -.infinity) { $1 <= $0 } },
    lines: { result, row, column in
      column <= row
        ? [Line("This token may be seen:", result.operands[0].term(row, column))]
        : [Line("This token is still to come:", .constant(-.infinity))]
    },
    formula: { Notation(["mask", .brackets($0[0])]) },
    numpy: { "np.where(np.tri(*\($0[0].numpyFactor).shape) == 1, \($0[0]), -np.inf)" },
    spreadsheet: .init { $2 <= $1 ? $0[0, $1, $2] : "\"−∞\"" },
    slips: [
      Slip("the score without the mask") { $0[0] },
      Slip("the mask the other way round, which hides what has been read") {
        kept($0[0], instead: -.infinity) { $1 >= $0 }
      },
      Slip("the mask inverted, which leaves only what is still to come") {
        kept($0[0], instead: -.infinity) { $1 > $0 }
      },
      Slip("0 where −∞ belongs, which the softmax gives a share") { kept($0[0], instead: 0) { $1 <= $0 } },
    ],
    tooLate: Slip("masked after this step and not before it, so that the shares are not divided anew") {
      kept($0[0], instead: 0) { $1 <= $0 }
    },
    gradient: { _, incoming in [Quantity(.whereVisible, [incoming])] })

  /// The numbers where a query may look, and 0 where it may not.
  static let whereVisible: Operation = Operation(
    title: "where it may be seen",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { kept($0[0], instead: 0) { $1 <= $0 } },
    lines: { result, row, column in
      column <= row
        ? [Line("This token may be seen:", result.operands[0].term(row, column))]
        : [Line("This token is still to come:", .constant(0))]
    },
    formula: { Notation(["seen", .brackets($0[0])]) },
    numpy: { "np.tril(\($0[0]))" },
    spreadsheet: .init { $2 <= $1 ? $0[0, $1, $2] : "0" },
    gradient: { _, incoming in [Quantity(.whereVisible, [incoming])] })
}

/// A matrix with another number in the places that are not kept.
private func kept(_ scores: Matrix, instead: Double, _ isKept: (_ row: Int, _ column: Int) -> Bool) -> Matrix {
  Matrix(rows: scores.rows, columns: scores.columns) { isKept($0, $1) ? scores[$0, $1] : instead }
}
