import Numbers

extension Quantity {
  /// How far these scores are from the right column, given the probabilities that they make.
  public func crossEntropy(probabilities: Quantity, right column: Int) -> Quantity {
    Quantity(.crossEntropy(right: column), [self, probabilities])
  }
}

extension Operation {
  /// The cross-entropy of one answer, 1×1: `−ln p[right]`, p the softmax of the scores, both 1×words.
  ///
  /// 0 for an answer that is right and sure, ln *k* for an even guess among *k*. The probabilities move with the scores, whose
  /// gradient is p, less 1 where the right answer is.
  public static func crossEntropy(right column: Int) -> Operation {
    Operation(
      title: "cross-entropy",
      axes: { _ in (.single("loss"), .single("loss")) },
      evaluate: { Matrix(rows: 1, columns: 1, elements: [-log($0[1][0, column])]) },
      lines: { result, _, _ in
        let right = result.operands[1]
        return [
          Line("The probability of “\(right.columns.label(column))”, the right answer:", right.term(0, column)),
          Line(
            "The less likely, the larger the loss:",
            .difference(.constant(0), .function(.logarithm, .earlier(right.value[0, column]))),
            result: result.value[0, 0]),
        ]
      },
      formula: { Notation(["−", "ln", .brackets($0[1].at(.number("\(column)")))]) },
      numpy: { "-np.log(\($0[1].numpyFactor)[:, \(column):\(column + 1)])" },
      spreadsheet: .init { at, _, _ in "-LN(\(at[1, 0, column]))" },
      slips: [
        Slip("the logarithm with its own sign, which is that of no loss") { operands in
          Matrix(rows: 1, columns: 1, elements: [log(operands[1][0, column])])
        },
        Slip("the logarithm to base 2") { operands in
          Matrix(rows: 1, columns: 1, elements: [-log(operands[1][0, column]) / log(2)])
        },
      ],
      gradient: { result, incoming in
        let probabilities = result.operands[1]
        let off = probabilities - Quantity(.oneHot(column, columns: probabilities.columns))
        return [off.hadamard(incoming.spread(like: probabilities)), nil]
      })
  }

  /// A row that is 1 in one column and 0 in all others: what should have been answered.
  public static func oneHot(_ place: Int, columns: Axis) -> Operation {
    Operation(
      title: "what is right",
      axes: { _ in (.single("right"), columns) },
      evaluate: { _ in Matrix(rows: 1, columns: columns.count) { $1 == place ? 1 : 0 } },
      lines: { _, _, column in
        [
          Line(
            column == place ? "This is the right answer:" : "This is not the answer:",
            .constant(column == place ? 1 : 0))
        ]
      },
      formula: { _ in Notation(["right", .brackets(.number("\(place)"))]) },
      numpy: { _ in "np.eye(\(columns.count))[\(place):\(place + 1)]" },
      spreadsheet: .init { _, _, column in column == place ? "1" : "0" })
  }
}
