import Lessons
import Literate
import Model
import Numbers
import Workings

extension Lesson {
  /// Part One’s lesson, whose layer goes on with a feed-forward sub-layer of 8 units.
  ///
  /// Unit 0 finds water and unit 1 money, and both say *noun*; the others have small numbers and no job.
  public static let riverBankFeedForward: Lesson = riverBank.withFeedForward

  /// The same beside *savings*.
  public static let savingsBankFeedForward: Lesson = savingsBank.withFeedForward

  private var withFeedForward: Lesson {
    guard case .given(var weights) = self.weights else { preconditionFailure("the weights are not given") }
    weights.feedForward = GivenFeedForward(
      first: Matrix([
        [0, 0, -0.4, 0.5, -0.3, 0.6, 0.2, -0.5], [0, 0, 1, -0.2, 0.4, -0.5, 0.3, 0.6],
        [1, -1, 0, 0.3, -0.2, 0.4, -0.6, 0.1], [0, 0, 0.2, 0.6, -0.5, 0.2, 0.4, -0.3],
      ]),
      firstBias: Matrix([[-0.5, -0.5, -0.2, 0.1, 0, -0.1, 0.2, 0]]),
      second: Matrix([
        [0.8, 0, 0.3, 0], [0.8, 0, -0.3, 0], [-0.4, 0.5, 0, 0.1], [0.2, -0.1, 0.3, 0.4],
        [-0.3, 0.2, 0.1, -0.2], [0.1, -0.3, 0.2, 0.3], [0.2, 0.1, -0.4, 0.2], [-0.2, 0.3, 0.1, -0.1],
      ]),
      secondBias: Matrix([[0, 0.1, 0, -0.1]]))
    var lesson = self
    lesson.weights = .given(weights)
    lesson.feedForward = 8
    return lesson
  }
}

/// Feed-forward: each row by itself, *max(0, x W_1 + b_1) W_2 + b_2* (section 3.3 of the paper).
public final class FeedForwardChapter: Chapter {
  public static let title = "Feed-forward"
  public static var lead: Prose { "What attention has gathered, each row now works on by itself." }
  public static let section = "3.3"

  let lesson: Lesson
  let tokens: [Token]
  private let map: FeedForward
  /// N, what it reads.
  private let input: Quantity
  /// H, G and F.
  private let run: FeedForward.Run
  /// R_F and N_F.
  private let norm: AddAndNorm.Run
  /// What the shown token is beside another word, as feed-forward reads it, and W_V, which attention has for it.
  private let otherRow: [Double]
  private let otherTokens: [Token]
  private let values: Quantity

  public var quantities: [Quantity] { map.parameters + run.quantities + norm.quantities }

  /// Tells of the first layer’s feed-forward; the other run is that of a lesson with the same weights and another word.
  public init(_ run: Transformer.Run, beside other: Transformer.Run) {
    let layer = run.layers[0]
    guard let step = layer.feedForward, let map = run.parameters.feedForward else {
      preconditionFailure("this chapter is about a lesson with feed-forward")
    }
    lesson = run.lesson
    tokens = Token.all(lesson.tokens)
    self.map = map
    input = layer.norm.normalised
    self.run = step.run
    norm = step.norm
    otherRow = other.layers[0].norm.normalised.value.row(lesson.shownRow)
    otherTokens = Token.all(other.lesson.tokens)
    values = run.parameters.values
  }

  @BlockBuilder public var body: [Block] {
    let (shown, left) = (lesson.shownRow, lesson.practiceRow)
    let output = run.output
    let units = run.hidden.columns.count
    Architecture(here: .feedForward, .decoderFeedForward)
    """
    \(term: .attention, "Attention") moves things from \(term: .token) to token, and mixes them in \(terms: .share). It draws no conclusions:
    a mixture is an average. Half of one row and half of another gives what lies half-way between them, and never anything new.
    To draw conclusions is the work of the second \(term: .subLayer) of the paper’s \(term: .layer).
    It reads each row by itself, as attention and its \(term: .layerNorm) have left it:
    """
    MatrixTable(input)
    """
    It is called *feed-forward*: two maps, and between them every number below 0 becomes 0.
    That is equation 2 of the paper, where rows of \(Ledger.base.width) become \(Ledger.base.hidden) long and \(Ledger.base.width) again.
    The first map takes a row of \(lesson.size, "number") to a longer one, of \(units) here, each of them a *unit*:
    a sum of the row’s numbers with the unit’s \(terms: .weight), a column of \(map.first.weights), and a number of its own, its *bias*.
    """
    Equation([
      "FFN", .brackets("x"), "=", "max", .brackets(["0", ",", "x", .lower("W", "1"), "+", .lower("b", "1")]),
      .lower("W", "2"), "+", .lower("b", "2"),
    ])
    MatrixTable(map.first.weights)
    MatrixTable(map.firstBias)
    """
    The first two units have a job here.
    Unit 0 speaks where a row is about water, and unit 1 where it is about money; both have a bias of \(map.firstBias[0, 0]), so that little is not enough.
    The others have small numbers and no job. In a \(term: .model) that has \(term: .learnt), training has given units their jobs, and nobody told it which.
    """
    Equation(run.hidden)
    Worked(run.hidden[shown, 0])
    MatrixTable(run.hidden)
    """
    Then the bend, called *ReLU*: a number below 0 becomes 0, and that unit says nothing about this row.
    """
    Equation(run.active)
    Question(predict: "Which of the units will have something to say about \(tokens[left])?") {
      "Units \(Prose.list(activeUnits(of: left))): those whose number in \(run.hidden) is above 0. All others are silent."
    }
    MatrixTable(run.active)
    """
    The second map brings that back to \(lesson.size) \(terms: .feature).
    A unit’s row in \(map.second.weights) is what it says when it speaks; units 0 and 1 both say *noun*.
    Whether a row is about water or about money, either way it is a noun.
    """
    Equation(output)
    MatrixTable(map.second.weights)
    MatrixTable(map.secondBias)
    Worked(output[shown, 0])
    Question(
      compute: output[left, 0],
      "\(output[left, 0].symbol), what feed-forward has to say about \(tokens[left]) as a noun: its row of \(run.active) times a column of \(map.second.weights), and the bias."
    )
    MatrixTable(output)
    Question.findTheError(in: output, style: NumberStyle(decimals: lesson.decimals)) { $0.isLate }
    bend
    Heading("Sum and norm, once more")
    """
    Around this sub-layer there is what was around the first: what went in is added, and the sum brought to a common scale.
    """
    Equation(norm.residual, norm.normalised)
    MatrixTable(norm.residual)
    MatrixTable(norm.normalised)
    """
    Feed-forward has added \(output[shown, 0]) to \(input[shown, 0]), the \(run.output.columns.label(0)) of \(tokens[shown]), which leaves the layer as \(norm.normalised[shown, 0]).
    """
    NumPy(run.hidden, run.active, run.output, norm.residual)
    Claim(
      "Each row by itself: alone in the sentence, \(tokens[shown]) would get the same from feed-forward.", isByItself)
    Claim("No unit of \(run.active) is below 0, and in every row some are 0.", isBent)
    Claim(
      "Half-way between the two rows, feed-forward is farther than 0.5 from the average of what it makes of each; a projection is not away from it at all.",
      bends)
    Question("What would feed-forward be without the bend?") {
      """
      One projection and one bias: two products in a row are the product with one matrix, \(["W", "=", .lower("W", "1"), .lower("W", "2")]),
      and all it could do would be done by \(lesson.size) times \(lesson.size, "weight") in the place of \(2 * lesson.size * units).
      """
    }
  }

  /// What feed-forward can do and an average cannot, shown by a number.
  @BlockBuilder private var bend: [Block] {
    let (first, second, middle) = (made(of: shownRow), made(of: otherRow), made(of: halfway))
    Heading("What an average cannot do")
    """
    Take \(tokens[lesson.shownRow]) beside \(tokens[lesson.practiceRow]), and the same word beside \(otherTokens[lesson.practiceRow]).
    For *noun*, feed-forward makes \(measured: first[0]) of the one row and \(measured: second[0]) of the other.
    Now take the row half-way between the two, in which water and money nearly cancel out.
    A \(term: .projection), or an average in any shares, makes of it what lies half-way between the results, and that is \(measured: (first[0] + second[0]) / 2).
    Feed-forward makes \(measured: middle[0]) of it: neither unit has enough to speak. Row by row:
    """
    List(
      lines: [
        (otherTokens[lesson.practiceRow].label, otherRow), ("half-way", halfway),
        (tokens[lesson.practiceRow].label, shownRow),
      ].map { inBetween($0.0, $0.1) })
    "“One or the other, whichever it is” is a question that no mixture can ask."
    Figure.curves(wayBetween).captioned(
      "What is made for *noun* of the rows on the straight way from one to the other; the dots are the ends and the middle."
    )
  }

  /// What feed-forward makes of the rows between the two, and what an average would.
  private var wayBetween: Curves {
    func noun(at place: Double) -> Double {
      made(of: zip(otherRow, shownRow).map { $0 + ($1 - $0) * place })[0]
    }
    let (start, end) = (noun(at: 0), noun(at: 1))
    let (low, high) = (min(start, noun(at: 0.5), end), max(start, end))
    let halves = Int((low * 2).rounded(.down))...Int((high * 2).rounded(.up))
    let words = [otherTokens, tokens].map { $0[lesson.practiceRow].label }
    return Curves(
      across: Curves.Scale("from \(words[0]) to \(words[1])", from: 0, to: 1, ticks: [0, 0.5, 1]),
      up: Curves.Scale(
        "noun", from: Double(halves.lowerBound) / 2, to: Double(halves.upperBound) / 2,
        ticks: halves.map { Double($0) / 2 }),
      curves: [
        Curves.Curve(
          label: "feed-forward", of: noun, from: 0, to: 1,
          marked: [0, 0.5, 1].map { Curves.Point(x: $0, y: noun(at: $0)) }),
        Curves.Curve(label: "average", of: { start + (end - start) * $0 }, from: 0, to: 1),
      ])
  }

  private var shownRow: [Double] { input.value.row(lesson.shownRow) }
  private var halfway: [Double] { zip(shownRow, otherRow).map { ($0 + $1) / 2 } }

  /// A row, what the units with a job make of it, and what comes of that.
  private func inBetween(_ name: String, _ numbers: [Double]) -> Prose {
    let units = map(alone(numbers)).hidden.value.row(0)
    return
      "\(name): from \(Prose.list(numbers.map { "\(measured: $0)" })) the units make \(measured: units[0]) and \(measured: units[1]), and *noun* gets \(measured: made(of: numbers)[0])"
  }

  private func alone(_ numbers: [Double]) -> Quantity {
    Quantity(.given(Matrix([numbers]), rows: .single("row"), columns: input.columns))
  }

  /// What feed-forward makes of one row.
  private func made(of numbers: [Double]) -> [Double] { map(alone(numbers)).output.value.row(0) }

  private func activeUnits(of row: Int) -> [Prose] {
    run.active.value.row(row).enumerated().filter { $0.element > 0 }.map { "\($0.offset)" }
  }

  private var isByItself: Finding {
    .same(Matrix([made(of: shownRow)]), Matrix([run.output.value.row(lesson.shownRow)]))
  }

  private var isBent: Finding {
    let rows = tokens.indices.map { run.active.value.row($0) }
    let silent = rows.map { row in row.count { $0 == 0 } }
    return Finding(
      rows.allSatisfy { $0.allSatisfy { $0 >= 0 } } && silent.allSatisfy { $0 > 0 },
      "silent: \(Prose.list(silent.map { "\($0)" })) of \(run.active.columns.count)")
  }

  private var bends: Finding {
    func distance(_ make: ([Double]) -> [Double]) -> Double {
      let (first, second, middle) = (make(shownRow), make(otherRow), make(halfway))
      return middle.indices.map { middle[$0] - (first[$0] + second[$0]) / 2 }.largestMagnitude
    }
    let (bent, straight) = (
      distance(made), distance { alone($0).matmul(values).value.row(0) }
    )
    return Finding(
      bent > 0.5 && straight <= 1e-9,
      "\(measured: bent, against: 0.5), and with \(values) \(upToRounding: straight)")
  }
}
