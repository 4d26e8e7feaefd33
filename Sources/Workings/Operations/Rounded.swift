import Numbers

extension Operation {
  /// Each number rounded to the digits that a style prints, halves away from zero, as one writes it down by hand.
  ///
  /// What stands on paper is exact to the digit, and so a sum that misses a half by the rounding of a Double, less than 10⁻⁹ of
  /// its size, counts as a half. The working and the formula are those of the number that is rounded.
  public static func rounded(_ style: NumberStyle) -> Operation {
    Operation(
      title: titleOfRounding,
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { $0[0].map { style.rounded($0 + ($0 < 0 ? -1 : 1) * 1e-9 * max(1, $0.magnitude)) } },
      lines: { result, row, column in
        let operand = result.operands[0]
        let lines = operand.operation.lines(operand, row, column)
        return lines.dropLast()
          + lines.suffix(1).map { Line($0.note, $0.expression, result: result.value[row, column]) }
      },
      formula: { Notation($0[0]) },
      numpy: { "np.round(\($0[0]), \(style.decimals))" },
      spreadsheet: .init { at, row, column in
        let number = at.factor(0, row, column)
        return "ROUND(\(number)+SIGN(\(number))*1E-9*MAX(1,ABS(\(number))),\(style.decimals))"
      },
      slips: [
        Slip(Slip.cutOff) { operands in
          operands[0].map { number in
            let nearest = style.rounded(number)
            return nearest.magnitude > number.magnitude ? nearest - (number < 0 ? -1 : 1) * style.unit : nearest
          }
        }
      ],
      // A staircase is flat, but for its edges.
      gradient: { _, _ in [nil] })
  }
}

extension Quantity {
  /// What was rounded, where this is what somebody wrote down.
  var beforeRounding: Quantity { operation.title == titleOfRounding ? operands[0] : self }
}

private let titleOfRounding = "rounded"
