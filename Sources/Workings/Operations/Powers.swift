import Numbers

extension Quantity {
  /// e to the power of each score less the largest of those that a softmax takes together.
  func powers(over extent: Extent) -> Quantity { Quantity(.powers(over: extent), [self]) }
}

extension Operation {
  /// What a softmax adds up: `e^(T[i, j] − m)`, m the largest of the same cells; 0 for a score of −∞.
  ///
  /// A spreadsheet has it in cells of its own, as the working has it on a line.
  static func powers(over extent: Extent) -> Operation {
    Operation(
      title: "powers",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { operands in
        let scores = operands[0]
        let largest = extent.summary(of: scores) { _, cells in cells.max() ?? 0 }
        return Matrix(rows: scores.rows, columns: scores.columns) { row, column in
          exp(scores[row, column] - largest[largest.rows == 1 ? 0 : row, largest.columns == 1 ? 0 : column])
        }
      },
      lines: { result, row, column in
        let scores = result.operands[0]
        let cells = scores.value.places(in: extent, around: row, column).map { scores.term($0, $1) }
        return [Line(nil, .function(.exponential, .difference(scores.term(row, column), .largest(cells))))]
      },
      formula: { Notation(.upper("e", [$0[0], "−", "max", $0[0]])) },
      numpy: { "np.exp(\($0[0]) - np.max(\($0[0])))" },
      spreadsheet: .init(ranges: { $0 }) { at, row, column in
        // A sheet has no −∞ but as a text, which MAX leaves out.
        if at.result.operands[0].value[row, column] == -.infinity { return "0" }
        return "EXP(\(at[0, row, column])-MAX(\(at.ranges[0].around(row, column, in: extent))))"
      })
  }
}
