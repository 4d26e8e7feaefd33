import Numbers

extension Quantity {
  /// The square root of each number: a standard deviation from a variance.
  public func squareRoots() -> Quantity { Quantity(.squareRoots, [self]) }
}

extension Operation {
  /// The square root of each number: `σ = √σ²`.
  public static let squareRoots = Operation(
    title: "square roots",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0].map { $0.squareRoot() } },
    lines: { result, row, column in [Line(nil, .root(result.operands[0].term(row, column)))] },
    formula: { Notation(.root($0[0])) },
    numpy: { "np.sqrt(\($0[0]))" },
    spreadsheet: .init { "SQRT(\($0[0, $1, $2]))" },
    gradient: { result, incoming in [incoming.divided(by: result.times(2))] })
}
