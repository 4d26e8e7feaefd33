import Numbers

extension Quantity {
  /// Each number, or 0 where it is negative.
  public func relu() -> Quantity { Quantity(.relu, [self]) }
}

extension Operation {
  /// Each number, or 0 where it is negative: `max(0, x)` (section 3.3 of the paper).
  public static let relu = Operation(
    title: "what is above 0",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0].map { max(0, $0) } },
    lines: { result, row, column in [Line(nil, .largest([.constant(0), result.operands[0].term(row, column)]))] },
    formula: { Notation(["max", .brackets(["0", ",", $0[0]])]) },
    numpy: { "np.maximum(0, \($0[0]))" },
    spreadsheet: .init { "MAX(0,\($0[0, $1, $2]))" },
    slips: [
      Slip("the number as it is, which should be 0 where it is negative") { $0[0] },
      Slip("the size of the number, whatever its sign") { $0[0].map { $0.magnitude } },
      Slip("the smaller of the number and 0, where the larger belongs") { $0[0].map { min(0, $0) } },
    ],
    tooLate: Slip("the numbers below 0 made 0 after this product and not before it") { $0[0].map { max(0, $0) } },
    gradient: { result, incoming in [Quantity(.wherePositive, [incoming, result.operands[0]])] })

  /// Each number of the first matrix where the second’s is above 0, and 0 where it is not.
  static let wherePositive: Operation = Operation(
    title: "where it is above 0",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0].zipped(with: $0[1]) { $1 > 0 ? $0 : 0 } },
    lines: { result, row, column in
      result.operands[1].value[row, column] > 0
        ? [Line("It was above 0:", result.operands[0].term(row, column))]
        : [Line("It was not above 0, where a little more changes nothing:", .constant(0))]
    },
    formula: { operands in Notation([operands[0].grouped, "∘", .brackets([operands[1], ">", "0"])]) },
    numpy: { "\($0[0].numpyFactor) * (\($0[1]) > 0)" },
    spreadsheet: .init { "IF(\($0[1, $1, $2])>0,\($0[0, $1, $2]),0)" },
    gradient: { result, incoming in [Quantity(.wherePositive, [incoming, result.operands[1]]), nil] })
}
