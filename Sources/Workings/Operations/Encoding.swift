import Numbers

extension Operation {
  /// Position encodings, one row a token: sines in the even columns and cosines in the odd ones.
  ///
  /// ```
  /// P[row, 2k] = sin(p / 10000^e), P[row, 2k + 1] = cos(p / 10000^e)
  /// p = row + firstPosition, e = 2k · step / d
  /// ```
  ///
  /// “Attention Is All You Need”, section 3.5, has `step` 1 and `firstPosition` 0.
  /// A `step` of 2 doubles each exponent, as happens to code that takes the column number for the pair number.
  public static func encoding(tokens: Axis, features: Axis, size: Int, firstPosition: Int, step: Int) -> Operation {
    Operation(
      title: "sines and cosines of the position",
      axes: { _ in (tokens, features) },
      evaluate: { _ in waves(tokens.count, size, from: firstPosition, step: step) },
      lines: { _, row, column in
        let exponent = Arithmetic.quotient(.constant(Double(column / 2 * 2 * step)), .constant(Double(size)))
        let angle = Arithmetic.quotient(.constant(Double(row + firstPosition)), .power(.constant(10000), exponent))
        return [
          Line("The angle, in radians:", angle),
          Line(
            column % 2 == 0 ? "An even feature takes its sine:" : "An odd feature takes its cosine:",
            .function(column % 2 == 0 ? .sine : .cosine, .earlier(angle.value))),
        ]
      },
      formula: { _ in
        let exponent = Formula.fraction([.number("\(2 * step)"), "k"], "d")
        let angle = Formula.fraction("p", .upper("10000", exponent))
        return Notation(
          .words("sines and cosines"),
          entries: [
            (["p", ",", "2", "k"], ["sin", .brackets(angle)]),
            (["p", ",", "2", "k", "+", "1"], ["cos", .brackets(angle)]),
          ])
      },
      numpy: { _ in
        let positions = "np.arange(\(firstPosition), \(firstPosition + tokens.count))[:, None]"
        let angles = "\(positions) / 10000.0 ** (np.arange(\(size)) // 2 * \(2 * step) / \(size))"
        return "np.where(np.arange(\(size)) % 2 == 0, np.sin(\(angles)), np.cos(\(angles)))"
      },
      slips: [
        Slip("what comes of \(step == 1 ? "doubling" : "not doubling") the exponents") { _ in
          waves(tokens.count, size, from: firstPosition, step: 3 - step)
        },
        Slip("what comes of counting positions from \(1 - firstPosition)") { _ in
          waves(tokens.count, size, from: 1 - firstPosition, step: step)
        },
        Slip("the sine where the cosine belongs, and the other way round") { _ in
          waves(tokens.count, size, from: firstPosition, step: step, evenIs: cos, oddIs: sin)
        },
        Slip("the sine or cosine of that many degrees; the angle is in radians") { _ in
          waves(tokens.count, size, from: firstPosition, step: step, unit: .pi / 180)
        },
      ])
  }
}

/// An encoding of so many tokens and features; what is not asked for is as the paper has it.
private func waves(
  _ tokens: Int, _ size: Int, from firstPosition: Int, step: Int, unit: Double = 1,
  evenIs even: (Double) -> Double = sin, oddIs odd: (Double) -> Double = cos
) -> Matrix {
  let scales = (0..<size).map { pow(10000, exponent(column: $0, step: step, size: size)) }
  return Matrix(rows: tokens, columns: size) { row, column in
    let angle = Double(row + firstPosition) / scales[column] * unit
    return column % 2 == 0 ? even(angle) : odd(angle)
  }
}

private func exponent(column: Int, step: Int, size: Int) -> Double {
  Double(column / 2 * 2 * step) / Double(size)
}
