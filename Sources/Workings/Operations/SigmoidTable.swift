import Numbers

extension Quantity {
  /// The sigmoid as training finds it, for a row of numbers: for each the entry of the table that was looked up, and what stands there.
  public func sigmoidLookedUp(_ found: [(entry: Int, value: Double)]) -> Quantity {
    Quantity(.sigmoidLookedUp(found), [self])
  }
}

extension Operation {
  /// The logistic function, looked up in a table of 1000 entries that has 83 to a unit, from −6 to 6, as gensim does.
  static func sigmoidLookedUp(_ found: [(entry: Int, value: Double)]) -> Operation {
    Operation(
      title: "sigmoid, looked up",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { _ in Matrix([found.map { $0.value }]) },
      lines: { result, row, column in
        let place = Arithmetic.product(
          .sum([result.operands[0].term(row, column), .constant(6)]), .constant(83))
        return [
          Line("Its place in the table:", place),
          Line("Entry \(found[column].entry) of the table:", .cell(result[row, column])),
        ]
      },
      formula: { Notation(["sigmoid", .brackets($0[0])]) },
      numpy: { "sigmoid_table[((\($0[0]) + 6) * 83).astype(int)]" },
      // The entry that was found; a sheet has no table of a thousand Floats.
      spreadsheet: .init { _, _, column in found[column].value.inFormula },
      python: .sigmoidTable,
      // What was found stays the same while the number moves a little.
      gradient: { _, _ in [nil] })
  }
}

extension PythonDefinition {
  fileprivate static let sigmoidTable = PythonDefinition(
    #"""
    # Where training looks the logistic function up: 1000 Floats from -6 to 6, as gensim has them.
    powers = np.exp(((np.arange(1000, dtype=np.float32) / np.float32(1000)).astype(float) * 2 - 1) * 6).astype(np.float32)
    sigmoid_table = (powers.astype(float) / (powers.astype(float) + 1)).astype(np.float32).astype(float)
    """#)
}
