#if !hasFeature(Embedded)
  import Numbers

  /// One student’s answers against the key, each judged from the student’s own earlier numbers: one slip costs one mark.
  ///
  /// What follows from an earlier slip earns its mark as long as it shows arithmetic; ``Standing`` says when it does.
  public struct Marking: Sendable {
    /// The cells that were asked for, in order, each with what is to be said of its answer.
    public let marks: [Mark]
    private let own: OwnNumbers
    private let standing: Standing

    /// What is said of one answer.
    public struct Mark: Sendable {
      /// The cell, as the key has it.
      public let cell: Cell
      /// What the student wrote; nil for nothing.
      public let answer: Double?
      /// What follows from the student’s own earlier numbers.
      public let ownWay: Double
      /// What it is worth.
      public internal(set) var verdict: Verdict
      /// Whether digits were cut off where they should have been rounded: the number counts, and this can be told.
      public let isCutOff: Bool
    }

    /// What an answer is worth.
    public enum Verdict: Sendable {
      /// It is the key’s number, or one off in its last digit, up or down.
      case right
      /// It is what follows from the student’s own earlier numbers, up to one in the last digit.
      case follows
      /// It is the slip that has cost a mark before, in another cell or head, and counts.
      case again(Judgement)
      /// It follows from the student’s own numbers, and earns nothing.
      case idle(Idleness)
      /// It is neither.
      case wrong(Judgement)
      /// There is no answer.
      case missing

      /// Whether it earns a mark.
      public var isEarned: Bool {
        switch self {
        case .right, .follows, .again: true
        case .idle, .wrong, .missing: false
        }
      }
    }

    /// Marks answers for quantities that were computed by hand (`HandComputation`), in the order in which they are filled in.
    ///
    /// An answer that is missing is taken as what would follow.
    public init(_ cells: [Cell], style: NumberStyle, answer: (Cell) -> Double?) {
      let lenient = Marking(cells, style, Standing(style), answer)
      // Who has made more slips than two has made them from the first table on.
      self = lenient.standing.isDoubtful ? Marking(cells, style, Standing(style, isDoubtful: true), answer) : lenient
    }

    private init(_ cells: [Cell], _ style: NumberStyle, _ start: Standing, _ answer: (Cell) -> Double?) {
      var own = OwnNumbers(onSheet: cells)
      var standing = start
      var steps: [[Mark]] = []
      for step in cells.steps {
        var judging = Judging(step[0].quantity, own, style)
        var marks = step.map { judging.mark(answer($0), for: $0) }
        standing.weigh(&marks, own)
        for mark in marks { own.write(mark.answer ?? mark.ownWay, mark.cell) }
        steps.append(marks)
      }
      standing.settle(&steps, own)
      marks = steps.flatMap { $0 }
      (self.own, self.standing) = (own, standing)
    }

    /// How many marks were earned: one for each answer that is right, or follows from an earlier slip.
    public var earned: Int { marks.count { $0.verdict.isEarned } }

    /// What it is worth to say where in a row the largest number stands: of the key, or of the student’s own numbers.
    public func choice(_ column: Int?, in quantity: Quantity, row: Int) -> Verdict {
      guard let column else { return .missing }
      if column == quantity.value.row(row).indexOfLargest { return .right }
      let numbers = own.numbers(of: quantity).row(row)
      let isOwnLargest = numbers.indices.allSatisfy { $0 == column || numbers[$0] < numbers[column] }
      guard isOwnLargest, !standing.isLost(quantity) else { return .wrong(.wrong(isTooLarge: false)) }
      return .follows
    }
  }

  extension [Cell] {
    /// The cells of each table together.
    fileprivate var steps: [[Cell]] {
      var steps: [[Cell]] = []
      for cell in self {
        if let last = steps.last?.last, last.quantity === cell.quantity {
          steps[steps.count - 1].append(cell)
        } else {
          steps.append([cell])
        }
      }
      return steps
    }
  }
#endif
