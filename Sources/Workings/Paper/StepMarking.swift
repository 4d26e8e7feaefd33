#if !hasFeature(Embedded)
  import Numbers

  /// Whole steps that a student has computed with a program, each judged from the student’s own results for the steps before it.
  ///
  /// What follows from a wrong result earns its mark where it shows that something was computed: it is not the same number
  /// everywhere, no copy of what it is made from, and not what a slip gives as well.
  public struct StepMarking: Sendable {
    /// What each step is worth, in order.
    public let verdicts: [Verdict]

    /// What came in for a step.
    public struct Answer: Sendable {
      public let numbers: Matrix
      /// How far its numbers may be off, for each that is 1 or less in size: numbers of few digits, such as Floats, more than others.
      public let tolerance: Double

      public init(_ numbers: Matrix, tolerance: Double) { (self.numbers, self.tolerance) = (numbers, tolerance) }
    }

    /// What a step is worth.
    public enum Verdict: Sendable {
      /// They are the book’s numbers.
      case right
      /// They follow from the student’s own.
      case follows
      /// They follow from the student’s own, and show no arithmetic.
      case idle(Idleness)
      /// They are what a slip gives, in its words.
      case slip(String, Difference)
      /// They are wrong where something else follows.
      case wrong(Difference)
      /// There are none that could be judged.
      case missing

      /// Whether it earns a mark.
      public var isEarned: Bool {
        switch self {
        case .right, .follows: true
        case .idle, .slip, .wrong, .missing: false
        }
      }
    }

    /// Where the numbers of a step are not those that follow from the student’s own.
    public struct Difference: Sendable {
      /// The cells, in order; there is one at least.
      public let cells: [Cell]
      /// What stands in the first of them, and what should.
      public let found, expected: Double

      fileprivate init(_ step: Quantity, _ places: [Int], _ answer: Matrix, _ expected: Matrix) {
        cells = places.map { step.cell(ofElement: $0) }
        (found, self.expected) = (answer.elements[places[0]], expected.elements[places[0]])
      }
    }

    /// Marks steps in the order in which they were computed.
    ///
    /// Where an answer is missing, the student has gone on from what stands in for it (`Matrix.standIn`).
    ///
    /// Of other quantities, some may be given where others follow: with the book’s numbers, or with those of a step.
    public init(_ steps: [Quantity], answers: [Answer?], given: @escaping (Quantity) -> Given?) {
      var own = OwnResults(given: given)
      var verdicts: [Verdict] = []
      var tolerance = 0.0
      for (step, answer) in zip(steps, answers) {
        tolerance = max(tolerance, min(answer?.tolerance ?? 0, largestTolerance))
        verdicts.append(answer.map { own.verdict($0.numbers, on: step, within: tolerance) } ?? .missing)
        own.steps.append((step, answer?.numbers ?? .standIn(step.value.rows, step.value.columns)))
      }
      self.verdicts = verdicts
    }

    /// Where the numbers of a quantity come from that a student did not compute.
    public enum Given: Sendable { case book, step(Int) }
  }

  /// No kind of number is so coarse that more has to be forgiven.
  private let largestTolerance = 0.01

  /// The results of a student as far as they have come.
  private struct OwnResults {
    let given: (Quantity) -> StepMarking.Given?
    var steps: [(quantity: Quantity, numbers: Matrix)] = []

    /// A quantity as the student has it.
    private func numbers(of quantity: Quantity) -> Matrix {
      if let step = steps.first(where: { $0.quantity === quantity }) { return step.numbers }
      switch given(quantity) {
      case .book: return quantity.value
      case .step(let place): return steps[place].numbers
      case nil: return following(quantity)
      }
    }

    /// What follows for a quantity from the student’s results.
    private func following(_ quantity: Quantity) -> Matrix {
      quantity.operands.isEmpty
        ? quantity.value : quantity.operation.evaluate(quantity.operands.map { numbers(of: $0) })
    }

    func verdict(_ answer: Matrix, on step: Quantity, within tolerance: Double) -> StepMarking.Verdict {
      func isLike(_ other: Matrix) -> Bool { answer.isLike(other, within: tolerance) }
      if isLike(step.value) { return .right }
      let expected = following(step)
      let isExpected = isLike(expected)
      var difference: StepMarking.Difference {
        StepMarking.Difference(step, answer.differing(from: expected, by: tolerance), answer, expected)
      }
      // A slip that changes nothing here, as in a table of one row, is none.
      let (slips, known) = (step.slipped { numbers(of: $0) }, step.slipped())
      let harmless = Set(known.filter { $0.value.isLike(step.value, within: tolerance) }.map { $0.words })
      if let made = (slips + known).first(where: { !harmless.contains($0.words) && isLike($0.value) }) {
        return isExpected ? .idle(.chance) : .slip(made.words, difference)
      }
      if isExpected { return idleness(answer, step).map { .idle($0) } ?? .follows }
      if isLike(-1 * expected) { return .slip("the right numbers with the other sign", difference) }
      if isLike(expected.transposed()) { return .slip("the right numbers with rows and columns exchanged", difference) }
      return .wrong(difference)
    }

    private func idleness(_ answer: Matrix, _ step: Quantity) -> Idleness? {
      // A step may itself be to hand on what it gets.
      if step.sources.contains(where: { $0.value != step.value && numbers(of: $0) == answer }) { return .copied }
      let isEven =
        answer.elements.count > 1
        ? !answer.elements.hasSpread : step.sources.allSatisfy { !numbers(of: $0).elements.hasSpread }
      return isEven && step.value.elements.hasSpread ? .withoutSpread : nil
    }
  }

  extension Quantity {
    /// The quantities with names that it is made from without another one between.
    fileprivate var sources: [Quantity] { operands.flatMap { $0.name == nil ? $0.sources : [$0] } }
  }

  extension Matrix {
    /// What stands in a student’s notebook for a matrix that is not yet there: 1 + sin(k) / 2, k counted from 1.
    public static func standIn(_ rows: Int, _ columns: Int) -> Matrix {
      Matrix(rows: rows, columns: columns) { 1 + sin(Double($0 * columns + $1 + 1)) / 2 }
    }

    /// Whether it has the numbers of another matrix, as near as that to 1 or to the largest, and is infinite in the same places.
    fileprivate func isLike(_ other: Matrix, within tolerance: Double) -> Bool {
      rows == other.rows && columns == other.columns && differing(from: other, by: tolerance).isEmpty
    }

    /// The elements in which it is not like a matrix of its shape.
    fileprivate func differing(from other: Matrix, by tolerance: Double) -> [Int] {
      let most = max(1e-9, tolerance) * max(1, other.elements.largestFinite)
      // What is undefined is like nothing.
      return elements.indices.filter { !(distance(between: elements[$0], and: other.elements[$0]) <= most) }
    }
  }
#endif
