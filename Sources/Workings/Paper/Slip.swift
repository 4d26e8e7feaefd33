import Numbers

/// A way in which an operation commonly goes wrong: something else done with the same operands.
///
/// Each operation names its own, in its own file. Where a reader’s number equals what a slip gives, the slip can be named.
public struct Slip: Sendable {
  /// What was computed instead, after “that is”: “the softmax over the whole matrix”.
  public let words: String
  /// The numbers it gives; nil where it does not apply, as when the shapes forbid it.
  public let evaluate: @Sendable (_ operands: [Matrix]) -> Matrix?

  /// A slip by its parts.
  public init(_ words: String, _ evaluate: @escaping @Sendable ([Matrix]) -> Matrix?) {
    self.words = words
    self.evaluate = evaluate
  }
}

/// What a quantity becomes after a slip.
public struct Slipped: Sendable {
  /// What was computed instead, after “that is”.
  public let words: String
  /// The numbers.
  public let value: Matrix
  /// Whether a step before it was done after it.
  public let isLate: Bool

  /// What came of a slip.
  public init(words: String, value: Matrix, isLate: Bool = false) {
    self.words = words
    self.value = value
    self.isLate = isLate
  }

  /// Whether digits were cut off where they should have been rounded.
  var isCutOff: Bool { words == Slip.cutOff }
}

extension Slip {
  /// What is said of digits that were cut off.
  static let cutOff = "the number cut off, not rounded"
}

extension Quantity {
  /// What the quantity becomes after each slip that its operation knows, or an unnamed step on the way to it.
  ///
  /// The numbers of operands are those of a function, which are their own where nothing is said.
  public func slipped(_ numbers: (Quantity) -> Matrix = { $0.value }) -> [Slipped] {
    let own = operands.map(numbers)
    let here = operation.slips.compactMap { slip in
      slip.evaluate(own).map { Slipped(words: slip.words, value: $0) }
    }
    let onTheWay = operands.indices.filter { operands[$0].name == nil }.flatMap { place in
      // The slip happens in the operand, and all after it is done right.
      operands[place].slipped(numbers).compactMap { slipped -> Slipped? in
        guard slipped.value.rows == own[place].rows, slipped.value.columns == own[place].columns else { return nil }
        var matrices = own
        matrices[place] = slipped.value
        return Slipped(words: slipped.words, value: operation.evaluate(matrices), isLate: slipped.isLate)
      }
    }
    return late(own, numbers) + here + onTheWay
  }

  /// What comes of it where a step before it, one that keeps the shape of its operand, is done after it.
  private func late(_ own: [Matrix], _ numbers: (Quantity) -> Matrix) -> [Slipped] {
    operands.indices.compactMap { place in
      let step = operands[place].beforeRounding
      guard let slip = step.operation.tooLate else { return nil }
      var matrices = own
      matrices[place] = numbers(step.operands[0])
      return slip.evaluate([operation.evaluate(matrices)]).map {
        Slipped(words: slip.words, value: $0, isLate: true)
      }
    }
  }

  /// The same quantity as a slip makes it from some row on: numbers without a provenance.
  public func spoilt(by slip: Slipped, fromRow first: Int) -> Quantity {
    let matrix = Matrix(rows: value.rows, columns: value.columns) { row, column in
      row < first ? value[row, column] : slip.value[row, column]
    }
    let spoilt = Quantity(.given(matrix, rows: rows, columns: columns, note: "This number was computed with a slip."))
    return name.map { spoilt.named($0, "\(meaning), computed with a slip") } ?? spoilt
  }
}
