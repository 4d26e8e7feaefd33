import Numbers

extension Quantity {
  /// Each number less its mean, over its standard deviation, times `gamma`, plus `beta`.
  public func normalised(
    mean: Quantity, variance: Quantity, epsilon: Double, gamma: Quantity, beta: Quantity, over extent: Extent
  ) -> Quantity {
    Quantity(.layerNorm(epsilon: epsilon, over: extent), [self, mean, variance, gamma, beta])
  }
}

extension Operation {
  /// Layer normalisation (Ba, Kiros and Hinton, 2016; section 3.1 of the paper), given means and variances.
  ///
  /// ```
  /// N[i, j] = γ[j] · (R[i, j] − μ) / √(σ² + ε) + β[j]
  /// ```
  ///
  /// R is n×d; μ and σ² are n×1 for rows or 1×d for columns; γ and β are 1×d. Mean and variance are those of R, and so they
  /// move with it: with *y* for the normalised numbers and *s* for the spread, and the gradient ∂y = ∂N ∘ γ,
  ///
  /// ```
  /// ∂R = (∂y − mean ∂y − y ∘ mean(y ∘ ∂y)) / s
  /// ```
  public static func layerNorm(epsilon: Double, over extent: Extent) -> Operation {
    precondition(extent != .matrix, "a layer norm takes rows or columns, not the whole matrix")
    return Operation(
      title: "layer norm",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { normalised($0, over: extent, by: { ($0 + epsilon).squareRoot() }) },
      lines: { result, row, column in
        let operands = result.operands
        let line = extent == .row ? (row, 0) : (0, column)
        let deviation = Arithmetic.root(.sum([operands[2].term(line.0, line.1), .constant(epsilon)]))
        let distance = Arithmetic.difference(operands[0].term(row, column), operands[1].term(line.0, line.1))
        let normal = Arithmetic.quotient(distance, .earlier(deviation.value))
        return [
          Line("The spread, as a standard deviation:", deviation),
          Line("The distance from the mean, counted in such spreads:", normal),
          Line(
            "Stretched by γ and moved by β:",
            .sum([.product(operands[3].term(0, column), .earlier(normal.value)), operands[4].term(0, column)]),
            result: result.value[row, column]),
        ]
      },
      formula: { operands in
        let own: Formula = extent == .row ? "i" : "j"
        let spread = Formula.root([operands[2].at(own), "+", .variable("ε")])
        return Notation(
          ["LayerNorm", .brackets(operands[0])],
          entries: [
            (
              ["i", "j"],
              [
                operands[3].at("j"), "·", .fraction([operands[0].at("i", "j"), "−", operands[1].at(own)], spread), "+",
                operands[4].at("j"),
              ]
            )
          ])
      },
      numpy: { "\($0[3]) * (\($0[0]) - \($0[1])) / np.sqrt(\($0[2]) + \(epsilon)) + \($0[4])" },
      spreadsheet: .init { at, row, column in
        let line = extent == .row ? (row, 0) : (0, column)
        let distance = "(\(at[0, row, column])-\(at.factor(1, line.0, line.1)))"
        let spread = "SQRT(\(at[2, line.0, line.1])+\(epsilon.inFormula))"
        return "\(at.factor(3, 0, column))*\(distance)/\(spread)+\(at[4, 0, column])"
      },
      slips: [
        Slip("the distance from the mean over the variance, where its root belongs") {
          normalised($0, over: extent, by: { $0 + epsilon })
        },
        Slip("the distance from the mean, not yet divided by the spread") {
          normalised($0, over: extent, by: { _ in 1 })
        },
        Slip("the number over its spread, without the mean taken off first") { operands in
          var operands = operands
          operands[1] = operands[1].map { _ in 0 }
          return normalised(operands, over: extent, by: { ($0 + epsilon).squareRoot() })
        },
      ],
      gradient: { layerNormGradient($0, $1, epsilon: epsilon, over: extent) })
  }
}

/// The gradients of R, γ and β; those of mean and variance are in that of R.
private func layerNormGradient(
  _ result: Quantity, _ incoming: Quantity, epsilon: Double, over extent: Extent
) -> [Quantity?] {
  let (values, gamma) = (result.operands[0], result.operands[3])
  let spread = result.operands[2].plus(epsilon).squareRoots().spread(like: values)
  let normal = (values - result.operands[1].spread(like: values)).divided(by: spread)
  let stretched = incoming.hadamard(gamma.spread(like: values))
  let along = normal.hadamard(stretched).mean(over: extent).spread(like: values)
  let gradient = stretched - stretched.mean(over: extent).spread(like: values) - normal.hadamard(along)
  return [
    gradient.divided(by: spread), nil, nil, incoming.hadamard(normal).sums(over: .column), incoming.sums(over: .column),
  ]
}

/// A layer norm of its five operands, whose spread is made from the variance.
private func normalised(_ operands: [Matrix], over extent: Extent, by spread: (Double) -> Double) -> Matrix {
  let (values, means, spreads) = (operands[0], operands[1].elements, operands[2].elements.map(spread))
  let (gamma, beta) = (operands[3].elements, operands[4].elements)
  return Matrix(rows: values.rows, columns: values.columns) { row, column in
    let line = extent == .row ? row : column
    return gamma[column] * ((values[row, column] - means[line]) / spreads[line]) + beta[column]
  }
}
