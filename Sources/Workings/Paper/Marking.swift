import Numbers

/// One student’s answers against the key, each judged from the student’s own earlier numbers: one slip costs one mark.
public struct Marking: Sendable {
  /// The cells that were asked for, in order, each with what is to be said of its answer.
  public let marks: [Mark]

  /// What is said of one answer.
  public struct Mark: Sendable {
    /// The cell, as the key has it.
    public let cell: Cell
    /// What the student wrote; nil for nothing.
    public let answer: Double?
    /// What it is worth.
    public let verdict: Verdict
  }

  /// What an answer is worth.
  public enum Verdict: Sendable {
    /// It is the key’s number, or one off in its last digit.
    case right
    /// It is what follows from the student’s own earlier numbers, which is this.
    case follows(Double)
    /// It is neither; from the student’s own numbers this would follow.
    case wrong(Judgement, ownWay: Double)
    /// There is no answer.
    case missing
  }

  /// Marks answers for quantities that were computed by hand (`HandComputation`), in the order in which they are filled in.
  ///
  /// An answer that is missing is taken as what would follow. One in the last digit is rounding, here and in what follows.
  public init(_ cells: [Cell], style: NumberStyle, answer: (Cell) -> Double?) {
    var own = OwnNumbers(onSheet: Set(cells.map { ObjectIdentifier($0.quantity) }))
    var marks: [Mark] = []
    let allowance = style.unit * (1 + 1e-9)
    for cell in cells {
      let ownWay = own.following(cell.quantity)[cell.row, cell.column]
      let given = answer(cell)
      let verdict: Verdict
      if let given {
        if distance(between: given, and: cell.value) <= allowance {
          verdict = .right
        } else if distance(between: given, and: ownWay) <= allowance {
          verdict = .follows(ownWay)
        } else {
          let slips = cell.quantity.slipped { own.numbers(of: $0) } + cell.quantity.slipped()
          verdict = .wrong(Judgement(wrong: given, for: cell, allowance: allowance, slips), ownWay: ownWay)
        }
      } else {
        verdict = .missing
      }
      own.write(given ?? ownWay, cell)
      marks.append(Mark(cell: cell, answer: given, verdict: verdict))
    }
    self.marks = marks
  }

  /// How many marks were earned: one for each answer that is right, or follows from an earlier slip.
  public var earned: Int {
    marks.count {
      switch $0.verdict {
      case .right, .follows: true
      case .wrong, .missing: false
      }
    }
  }
}

/// The numbers on a student’s sheet, as far as it is filled in.
private struct OwnNumbers {
  /// The quantities that have a table on the sheet with cells to fill in.
  let onSheet: Set<ObjectIdentifier>
  private var written: [ObjectIdentifier: Matrix] = [:]

  init(onSheet: Set<ObjectIdentifier>) { self.onSheet = onSheet }

  mutating func write(_ number: Double, _ cell: Cell) {
    var matrix = written[ObjectIdentifier(cell.quantity)] ?? cell.quantity.value
    matrix[cell.row, cell.column] = number
    written[ObjectIdentifier(cell.quantity)] = matrix
  }

  /// A quantity as it stands on the sheet; what has no table there follows from what does.
  func numbers(of quantity: Quantity) -> Matrix {
    guard onSheet.contains(ObjectIdentifier(quantity)) else { return following(quantity) }
    return written[ObjectIdentifier(quantity)] ?? quantity.value
  }

  /// What follows for a quantity from the numbers on the sheet.
  func following(_ quantity: Quantity) -> Matrix {
    quantity.operands.isEmpty ? quantity.value : quantity.operation.evaluate(quantity.operands.map { numbers(of: $0) })
  }
}
