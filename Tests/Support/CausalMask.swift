import Numbers
import Workings

extension Operation {
  /// A draft of the causal mask: 0 for each key that a query may see, itself included, and −∞ for those still to come.
  public static func causalMask(_ tokens: Axis) -> Operation {
    Operation(
      title: "causal mask",
      axes: { _ in (tokens, tokens) },
      evaluate: { _ in Matrix(rows: tokens.count, columns: tokens.count) { $1 <= $0 ? 0 : -.infinity } },
      lines: { result, row, column in
        [
          Line(
            column <= row ? "This token has been read:" : "This token is still to come:",
            .constant(result.value[row, column]))
        ]
      },
      formula: { _ in Notation(["mask", .brackets(["0", ",", .number("−∞")])]) },
      numpy: { _ in "np.where(np.tri(\(tokens.count)) == 1, 0, -np.inf)" })
  }
}
