import Numbers

extension Quantity {
  /// Each number squeezed between 0 and 1.
  public func sigmoid() -> Quantity { Quantity(.sigmoid, [self]) }
}

extension Operation {
  /// The logistic function of each number: `sigmoid(x) = 1 / (1 + e^(−x))`.
  public static let sigmoid = Operation(
    title: "sigmoid",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0].map { 1 / (1 + exp(-$0)) } },
    lines: { result, row, column in
      let power = Arithmetic.function(.exponential, .difference(.constant(0), result.operands[0].term(row, column)))
      return [
        Line("The power:", power),
        Line("One over one more:", .quotient(.constant(1), .sum([.constant(1), .earlier(power.value)]))),
      ]
    },
    formula: { operands in
      let power = Formula.upper("e", ["−", operands[0]])
      return Notation(["sigmoid", .brackets(operands[0]), "=", .fraction("1", ["1", "+", power])])
    },
    numpy: { "1 / (1 + np.exp(-\($0[0].numpyFactor)))" },
    spreadsheet: .init { "1/(1+EXP(-\($0.factor(0, $1, $2))))" },
    gradient: { result, incoming in [incoming.hadamard(result - result.hadamard(result))] })
}
