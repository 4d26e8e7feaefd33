import Numbers

extension Operation {
  /// Position encodings, one row a token: sines in the even columns and cosines in the odd ones.
  ///
  /// ```
  /// P[row, 2r] = sin(p / 10000^e), P[row, 2r + 1] = cos(p / 10000^e)
  /// p = row + firstPosition, e = 2r · step / d
  /// ```
  ///
  /// “Attention Is All You Need”, section 3.5, has `step` 1 and `firstPosition` 0.
  /// A `step` of 2 doubles each exponent, as happens to code that takes the column number for the pair number.
  public static func encoding(tokens: Axis, features: Axis, _ wave: Wave, firstPosition: Int) -> Operation {
    let (size, step, base) = (wave.size, wave.step, wave.base)
    return Operation(
      title: "sines and cosines of the position",
      axes: { _ in (tokens, features) },
      evaluate: { _ in waves(tokens.count, wave, from: firstPosition) },
      lines: { _, row, column in
        let exponent = wave.exponent(pair: column / 2)
        let angle = Arithmetic.quotient(
          .constant(Double(row + firstPosition)),
          .power(.constant(Double(base)), .quotient(.constant(exponent.above), .constant(exponent.below))))
        return [
          Line("The angle, in radians:", angle),
          Line(
            column % 2 == 0 ? "An even feature takes its sine:" : "An odd feature takes its cosine:",
            .function(column % 2 == 0 ? .sine : .cosine, .earlier(angle.value))),
        ]
      },
      formula: { _ in
        let angle = wave.angle(width: "d")
        return Notation(
          .words("sines and cosines"),
          entries: [
            (["p", ",", "2", "r"], ["sin", .brackets(angle)]),
            (["p", ",", "2", "r", "+", "1"], ["cos", .brackets(angle)]),
          ])
      },
      numpy: { _ in
        let positions = "np.arange(\(firstPosition), \(firstPosition + tokens.count))[:, None]"
        let angles = "\(positions) / \(base).0 ** (np.arange(\(size)) // 2 * \(2 * step) / \(size))"
        return "np.where(np.arange(\(size)) % 2 == 0, np.sin(\(angles)), np.cos(\(angles)))"
      },
      spreadsheet: .init { _, row, column in
        let exponent = wave.exponent(pair: column / 2)
        let angle = "\(row + firstPosition)/\(base)^(\(exponent.above.inFormula)/\(exponent.below.inFormula))"
        return column % 2 == 0 ? "SIN(\(angle))" : "COS(\(angle))"
      },
      slips: [
        Slip("what comes of \(step == 1 ? "doubling" : "not doubling") the exponents") { _ in
          waves(tokens.count, Wave(size: size, step: 3 - step, base: base), from: firstPosition)
        },
        Slip("what comes of counting positions from \(1 - firstPosition)") { _ in
          waves(tokens.count, wave, from: 1 - firstPosition)
        },
        Slip("the sine where the cosine belongs, and the other way round") { _ in
          waves(tokens.count, wave, from: firstPosition, evenIs: cos, oddIs: sin)
        },
        Slip("the sine or cosine of that many degrees; the angle is in radians") { _ in
          waves(tokens.count, wave, from: firstPosition, unit: .pi / 180)
        },
      ])
  }
}

/// An encoding of so many tokens and features; what is not asked for is as the paper has it.
private func waves(
  _ tokens: Int, _ wave: Wave, from firstPosition: Int, unit: Double = 1,
  evenIs even: (Double) -> Double = sin, oddIs odd: (Double) -> Double = cos
) -> Matrix {
  let scales = (0..<wave.size).map { wave.scale(pair: $0 / 2) }
  return Matrix(rows: tokens, columns: wave.size) { row, column in
    let angle = Double(row + firstPosition) / scales[column] * unit
    return column % 2 == 0 ? even(angle) : odd(angle)
  }
}
