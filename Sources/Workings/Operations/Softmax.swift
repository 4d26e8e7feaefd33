import Numbers

extension Quantity {
  /// Shares that are positive and add to one over each row, or over the whole matrix.
  public func softmax(over extent: Extent) -> Quantity { Quantity(.softmax(over: extent), [self]) }
}

extension Operation {
  /// The softmax, as in section 3.2.1 of the paper, which takes it over each row.
  ///
  /// ```
  /// A[i, j] = e^(T[i, j] − m) / Σ e^(T − m), m the largest of the same cells
  /// ```
  ///
  /// Subtracting the largest changes nothing but keeps every power within reach, so huge scores stay finite.
  public static func softmax(over extent: Extent) -> Operation {
    Operation(
      title: "softmax",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { evaluateSoftmax($0[0], extent) },
      lines: { result, row, column in
        let scores = result.operands[0]
        let cells = scores.value.places(in: extent, around: row, column).map { scores.term($0, $1) }
        let largest = Arithmetic.largest(cells)
        let top = Arithmetic.earlier(largest.value)
        func raised(_ score: Arithmetic) -> Arithmetic { .function(.exponential, .difference(score, top)) }
        let own = raised(scores.term(row, column))
        let total = Arithmetic.sum(cells.map(raised))
        return [
          Line("The largest score \(extent.where):", largest),
          Line("This score’s power, counted from the largest:", own),
          Line("All powers \(extent.where) together:", total),
          Line("The share:", .quotient(.earlier(own.value), .earlier(total.value)), result: result.value[row, column]),
        ]
      },
      formula: { operands in
        let own = Formula.upper("e", operands[0].at("i", "j"))
        let (index, other): (Formula, Formula) =
          switch extent {
          case .row: ("m", operands[0].at("i", "m"))
          case .column: ("m", operands[0].at("m", "j"))
          case .matrix: (["m", ",", "l"], operands[0].at("m", "l"))
          }
        return Notation(
          ["softmax", .brackets(operands[0])],
          entries: [(["i", "j"], .fraction(own, [.sum(over: index), .upper("e", other)]))])
      },
      numpy: {
        switch extent {
        case .row: "softmax(\($0[0]), axis=1)"
        case .column: "softmax(\($0[0]), axis=0)"
        case .matrix: "softmax(\($0[0]))"
        }
      },
      spreadsheet: .init(ranges: { [$0[0].powers(over: extent)] }) { at, row, column in
        "\(at.ranges[0][row, column])/SUM(\(at.ranges[0].around(row, column, in: extent)))"
      },
      python: .softmax,
      slips: softmaxSlips(extent),
      gradient: { result, incoming in
        let middle = incoming.hadamard(result).sums(over: extent)
        return [result.hadamard(incoming - middle.spread(like: result))]
      })
  }
}

extension PythonDefinition {
  fileprivate static let softmax = PythonDefinition(
    #"""
    def softmax(x, axis=None):
        """Shares that add up to one, over each row (axis 1), each column (axis 0) or the whole matrix."""
        powers = np.exp(x - np.max(x, axis=axis, keepdims=True))
        return powers / np.sum(powers, axis=axis, keepdims=True)
    """#)
}

private func softmaxSlips(_ extent: Extent) -> [Slip] {
  [Extent.matrix, .column, .row].filter { $0 != extent }.map { other in
    Slip("the softmax over \(other.whole)") { evaluateSoftmax($0[0], other) }
  } + [
    Slip("e to the power of the score, not yet divided by the total") { $0[0].map { exp($0) } },
    Slip("the score divided by the total of the scores, without e") { operands in
      guard extent == .row else { return nil }
      let scores = operands[0]
      return Matrix(rows: scores.rows, columns: scores.columns) { scores[$0, $1] / scores.row($0).sum }
    },
  ]
}

private func evaluateSoftmax(_ scores: Matrix, _ extent: Extent) -> Matrix {
  switch extent {
  case .row:
    Matrix(rows: scores.rows, columns: scores.columns, elements: (0..<scores.rows).flatMap { shares(scores.row($0)) })
  case .column: evaluateSoftmax(scores.transposed(), .row).transposed()
  case .matrix: Matrix(rows: scores.rows, columns: scores.columns, elements: shares(scores.elements))
  }
}

private func shares(_ scores: [Double]) -> [Double] {
  let largest = scores.max() ?? 0
  let powers = scores.map { exp($0 - largest) }
  let total = powers.reduce(0, +)
  return powers.map { $0 / total }
}
