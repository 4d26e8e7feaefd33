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

extension Quantity {
  /// The slips that may lead to this quantity: those of its operation, and of the unnamed steps on the way to it.
  public var slips: [Slip] { operation.slips + slipsOnTheWay }

  private var slipsOnTheWay: [Slip] {
    operands.indices.filter { operands[$0].name == nil }.flatMap { place in
      operands[place].slips.map { slip in
        Slip(slip.words) { [operation, operand = operands[place]] matrices in
          // The slip happens in the operand, and all after it is done right.
          guard let spoilt = slip.evaluate(operand.operands.map { $0.value }) else { return nil }
          guard spoilt.rows == operand.value.rows, spoilt.columns == operand.value.columns else { return nil }
          var matrices = matrices
          matrices[place] = spoilt
          return operation.evaluate(matrices)
        }
      }
    }
  }

  /// The same quantity as a slip makes it from some row on: numbers without a provenance; nil where the slip does not apply.
  public func spoilt(by slip: Slip, fromRow first: Int = 0) -> Quantity? {
    guard let slipped = slip.evaluate(operands.map { $0.value }), slipped.elements.allSatisfy({ $0.isFinite }) else {
      return nil
    }
    let matrix = Matrix(rows: value.rows, columns: value.columns) { row, column in
      row < first ? value[row, column] : slipped[row, column]
    }
    let spoilt = Quantity(.given(matrix, rows: rows, columns: columns, note: "This number was computed with a slip."))
    return name.map { spoilt.named($0, meaning) } ?? spoilt
  }
}
