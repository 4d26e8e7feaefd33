import Lessons
import Literate
import Model
import Numbers
import Workings

extension Lesson {
  /// Two layers of Part One’s lesson with feed-forward; the second has the same numbers as the first.
  public static let riverBankTwice: Lesson = {
    var lesson = riverBankFeedForward
    guard case .given(var weights) = lesson.weights else { preconditionFailure("the weights are not given") }
    weights.further = [weights]
    lesson.weights = .given(weights)
    lesson.layers = 2
    return lesson
  }()

  /// The same with pre-norm.
  public static let riverBankTwiceNormedBefore: Lesson = {
    var lesson = riverBankTwice
    lesson.conventions.normAt = .before
    return lesson
  }()
}

/// Layers: the same two sub-layers again, what each adds, and where the norm stands (sections 3.1 and 5.4 of the paper).
public final class LayersChapter: Chapter {
  public static let title = "Layers"
  public var title: String { Self.title }
  public static var lead: Prose { "What leaves one layer enters the next, and each step adds to what is there." }
  public static let section = "3.1"

  let lesson: Lesson
  let tokens: [Token]
  /// The lesson with post-norm, and with pre-norm.
  let run, before: Transformer.Run
  /// What each sub-layer adds, in order.
  private let added: [Quantity]
  /// What two layers leave: N_F of the last with post-norm, Z with pre-norm.
  private let after, last: Quantity

  public var quantities: [Quantity] { added.filter { $0.layer > 1 } + [run.layers[0].output, after, last] }

  /// Follows a token through the layers of a run, and through those of the same lesson with pre-norm.
  public init(_ run: Transformer.Run, normedBefore before: Transformer.Run) {
    guard let last = before.last else { preconditionFailure("the second run of this chapter has pre-norm") }
    lesson = run.lesson
    tokens = Token.all(lesson.tokens)
    (self.run, self.before, self.last) = (run, before, last)
    added = run.added
    after = run.layers[run.layers.count - 1].output
  }

  @BlockBuilder public var body: [Block] {
    let (shown, feature) = (lesson.shownRow, lesson.shownFeature)
    let first = run.layers[0]
    let names = ["attention", "feed-forward", "attention, layer 2", "feed-forward, layer 2"]
    Architecture(here: .attention, .norm, .feedForward, .outputNorm)
    """
    \(term: .attention, "Attention") has gathered and feed-forward has concluded, each with its sum and its norm: that is a \(term: .layer).
    What it leaves has the shape of what came in, a row of \(lesson.size, "number") for each \(term: .token), and so the same can be done again.
    In the first layer a token could only find what the words around it are.
    In the second, it finds what they have become, with what they have found.
    """
    """
    The paper stacks \(Ledger.base.encoderLayers)\u{A0}layers, each with \(terms: .weight) of its own. Here are two.
    To keep to numbers that are known by now, the second has the same weights as the first; what enters it is another matter.
    """
    MatrixTable(first.output)
    Equation(run.layers[1].attention.mixed, run.layers[1].norm.residual)
    """
    A number in brackets above a letter says which layer it belongs to.
    In the first layer the \(terms: .subLayer) have added
    """
    MatrixTable(added[0])
    MatrixTable(added[1])
    Question(
      predict:
        "In the second layer, will attention again add more to the *\(lesson.name(of: feature))* of \(tokens[shown]) than feed-forward does?"
    ) {
      let (attention, feedForward) = (added[2][shown, feature], added[3][shown, feature])
      """
      \(attention.value > feedForward.value ? "Yes" : "No"): \(attention) against \(feedForward), after \(added[0][shown, feature]) against \(added[1][shown, feature]) in the first.
      """
    }
    """
    In the second, the heads put side by side, and what the sub-layers add, come to
    """
    MatrixTable(run.layers[1].attention.joined)
    MatrixTable(added[2])
    MatrixTable(added[3])
    Worked(added[2][shown, feature])
    passedOn
    Figure.bars(
      zip(added, names).map { BarGroup($1, row: shown, of: $0) }
    ).captioned("What each sub-layer adds to the row of \(tokens[shown]), in order; between them are the norms.")
    """
    The row of \(tokens[shown]) is never replaced. Each sub-layer reads it and adds to it; between two of them the norm only moves it and makes it longer or shorter.
    Attention brings what it finds in other rows, and feed-forward draws its conclusion, which with the same weights is nearly the same again:
    what it adds most to is *\(lesson.name(of: 0))*, in both layers.
    """
    MatrixTable(after)
    Question(
      compute: run.layers[1].norm.residual[shown, feature],
      "\(run.layers[1].norm.residual[shown, feature].symbol): what entered the second layer, and what its attention adds to it."
    )
    Question.findTheError(
      in: run.layers[1].norm.residual, style: NumberStyle(decimals: lesson.decimals), among: [readTheInput])
    preNorm
    ledger
    NumPy(run.layers[1].norm.residual)
    claims
    Question(
      "The paper’s model has \(Ledger.base.encoderLayers) layers in each half. Why not one layer, and a wider one?"
    ) {
      """
      In one layer a token can take from others only what they were at the start.
      What \(tokens[shown]) has found out in the first layer, others can find in the second, and no width makes up for that.
      """
    }
  }

  /// The sum of the second layer, where what attention found is added to what entered the first.
  private var readTheInput: Slipped {
    Slipped(
      words: "added to what entered the first layer, where the second goes on with what the first has left",
      value: run.input.input.value + run.layers[1].attention.mixed.value)
  }

  /// What the first token gets from the shown one in each layer: what that has found out in the meantime.
  @BlockBuilder private var passedOn: [Block] {
    let (first, shown, feature) = (tokens[0], tokens[lesson.shownRow], lesson.shownFeature)
    let shares = run.layers.map { $0.attention.heads[0].weights[0, lesson.shownRow] }
    """
    Look at \(first). Head 1 gives \(measured: shares[0].value) to \(shown) in the first layer, and \(shares[1]) in the second.
    In the first it got \(measured: handedOver(in: 0)) of *\(lesson.name(of: feature))* for that, since \(shown) knew nothing yet.
    In the second it gets \(measured: handedOver(in: 1)):
    \(shown) has found out in the meantime, and passes on what \(tokens[lesson.practiceRow]) told it.
    """
    MatrixTable(run.layers[1].attention.heads[0].weights, shading: .row)
  }

  /// What the shown token gives the first one by way of head 1, in the shown feature: share times value times output weights.
  private func handedOver(in layer: Int) -> Double {
    let attention = run.layers[layer].attention
    let head = attention.heads[0]
    guard let output = run.layers[layer].parameters.output else { return 0 }
    let passed = head.values.value.row(lesson.shownRow).enumerated().map {
      $0.element * output.value[$0.offset, lesson.shownFeature]
    }
    return head.weights.value[0, lesson.shownRow] * passed.sum
  }

  /// The norm before each sub-layer, computed beside.
  @BlockBuilder private var preNorm: [Block] {
    let shown = lesson.shownRow
    Heading("Where the norm stands")
    """
    The paper normalises each sum: *post-norm*. Then whatever was there is divided along with what is added, once for each sub-layer.
    What \(tokens[shown]) brought in still counts \(measured: kept) times in what leaves, after \(added.count, "norm") that divide by the roots of \(Prose.list(run.norms.map { "\(measured: $0.variance.value[shown, 0])" })).
    """
    """
    Most models today normalise what a sub-layer *reads*, and leave the sum alone: *pre-norm*.
    What came in then stays in the sum whole, and a \(term: .layerNorm) after the last layer, \(last), brings it to scale.
    [Xiong and others](https://arxiv.org/abs/2002.04745) show that this is easier to train from the start; the last chapter of this part says why.
    The price is that sums grow. The row of \(tokens[shown]) came in with a \(term: .variance) of \(measured: before.input.input.value.variance(ofRow: shown)); this is it after each sub-layer:
    """
    List(
      "post-norm: \(Prose.list(run.norms.map { "\(measured: $0.normalised.value.variance(ofRow: shown))" }))",
      "pre-norm: \(Prose.list(before.sums.map { "\(measured: $0.value.variance(ofRow: shown))" }))")
    MatrixTable(last)
    """
    With the same weights \(tokens[shown]) says \(last[shown, lesson.shownFeature]) for *\(lesson.name(of: lesson.shownFeature))*, where post-norm made it \(after[shown, lesson.shownFeature]): these weights were set for rows that have not been normalised before attention reads them.
    Weights that are \(term: .learnt) fit the place where the norm stood.
    """
  }

  @BlockBuilder private var claims: [Block] {
    let (shown, feature) = (lesson.shownRow, lesson.shownFeature)
    Claim(
      "In each layer attention adds more to *\(lesson.name(of: feature))* of \(tokens[shown]) than feed-forward does, and feed-forward adds most to *\(lesson.name(of: 0))*.",
      sharesTheWork)
    Claim("With post-norm, every row leaves every sub-layer with variance 1, but for ε.", isNormalised)
    Claim("With pre-norm, the sum that leaves the layers is what came in and all that the sub-layers added.", isASum)
    Claim("The ledger counts as many numbers as the matrices of these layers hold.", countsItsOwn)
  }

  /// By what the shown row of the input counts in what post-norm leaves: divided by every norm.
  private var kept: Double {
    run.norms.reduce(1) { kept, norm in
      kept / (norm.variance.value[lesson.shownRow, 0] + lesson.conventions.epsilon).squareRoot()
    }
  }

  private var sharesTheWork: Finding {
    let (shown, feature) = (lesson.shownRow, lesson.shownFeature)
    let rows = added.map { $0.value.row(shown) }
    let pairs = stride(from: 0, to: rows.count, by: 2).map { (attention: rows[$0], feedForward: rows[$0 + 1]) }
    return Finding(
      pairs.allSatisfy { $0.attention[feature] > $0.feedForward[feature] && $0.feedForward.indexOfLargest == 0 },
      Prose.list(pairs.map { "\(measured: $0.attention[feature]) against \(measured: $0.feedForward[feature])" }))
  }

  private var isNormalised: Finding {
    let distances = run.norms.flatMap { norm in
      tokens.indices.map { norm.normalised.value.variance(ofRow: $0) - 1 }
    }
    return Finding(distances.largestMagnitude < 1e-4, "farthest from it: \(size: distances.largestMagnitude)")
  }

  private var isASum: Finding {
    let sum = before.added.reduce(before.input.input.value) { $0 + $1.value }
    return .same(sum, before.layers[before.layers.count - 1].output.value)
  }
}

extension Transformer.Run {
  /// What the sub-layers add, M and F, layer after layer.
  fileprivate var added: [Quantity] {
    layers.flatMap { [$0.attention.mixed] + ($0.feedForward.map { [$0.run.output] } ?? []) }
  }

  /// The sums and norms around the sub-layers, in order.
  fileprivate var norms: [AddAndNorm.Run] {
    layers.flatMap { [$0.norm] + ($0.feedForward.map { [$0.norm] } ?? []) }
  }

  /// The sums after each sub-layer.
  fileprivate var sums: [Quantity] { norms.map { $0.residual } }
}

extension Matrix {
  /// How far the numbers of a row lie apart: the mean of their squared distances from their mean.
  fileprivate func variance(ofRow row: Int) -> Double {
    let numbers = self.row(row)
    let mean = numbers.sum / Double(numbers.count)
    return numbers.map { ($0 - mean) * ($0 - mean) }.sum / Double(numbers.count)
  }
}

extension Lesson {
  /// What a feature is called.
  fileprivate func name(of feature: Int) -> String { features?[feature] ?? "feature \(feature)" }
}
