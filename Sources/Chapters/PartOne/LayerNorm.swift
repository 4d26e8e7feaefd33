import Lessons
import Literate
import Model
import Numbers
import Workings

/// Step 8: what attention found is added to what was there, R, and brought to a common scale, N (section 3.1 of the paper).
public final class LayerNormChapter: Chapter {
  public static let title = "Layer norm"
  public static var lead: Prose {
    "What was found is added to what was there, and the numbers are brought to a common scale."
  }
  public static let section = "3.1"

  let lesson: Lesson
  let tokens: [Token]
  private let addAndNorm: AddAndNorm
  let input, found: Quantity
  /// What of M each token hands to itself, n × d.
  let handedToItself: Matrix
  /// R, its means and variances, and N.
  public let run: AddAndNorm.Run

  /// R = X + M, n × d.
  public var residual: Quantity { run.residual }
  /// N, n × d: the output of the sub-layer.
  public var normalised: Quantity { run.normalised }
  private var mean: Quantity { run.mean }
  private var variance: Quantity { run.variance }
  private var overFeatures: Bool { lesson.conventions.normaliseOver == .features }

  /// Adds to the input what attention found, and normalises.
  public init(
    _ lesson: Lesson, _ addAndNorm: AddAndNorm, input: Quantity, found: Quantity, handedToItself: Matrix
  ) {
    self.lesson = lesson
    self.addAndNorm = addAndNorm
    self.input = input
    self.found = found
    self.handedToItself = handedToItself
    tokens = Token.all(lesson.tokens)
    run = addAndNorm(input, adding: found)
  }

  public var quantities: [Quantity] { run.quantities }

  @BlockBuilder public var body: [Block] {
    let line = overFeatures ? "row" : "column"
    let (shown, feature) = (lesson.shownRow, lesson.shownFeature)
    let shownVariance = overFeatures ? variance[shown, 0] : variance[0, feature]
    let leftVariance = overFeatures ? variance[lesson.practiceRow, 0] : variance[0, lesson.size - 1]
    """
    What \(term: .attention) hands to a \(term: .token) should not replace what the token was, but add to it:
    \(found) is added to \(input), the \(terms: .embedding) with their positions.
    The paper calls this a \(defining: .residual), and puts one around every \(defining: .subLayer).
    So it calls the steps that make up a \(defining: .layer), a round of the \(term: .model); attention is one of them.
    """
    Equation(residual)
    if found.value.elements.allSatisfy({ $0 == 0 }) {
      "In this lesson attention hands over nothing but zeros, and so \(residual) is the same as \(input)."
    }
    MatrixTable(residual)
    Worked(residual[shown, feature])
    whyResidual
    Heading("To a common scale")
    """
    Sum upon sum, layer after layer, numbers would drift: rows would grow, and not all alike.
    \(defining: .layerNorm, "Layer normalisation"), or layer norm, takes each \(line) by itself, moves it so that its mean is 0,
    and divides it so that its standard deviation becomes 1.
    For that it needs the \(term: .mean) and the \(term: .variance), which is the mean of the squared distances from the mean;
    the \(defining: .standardDeviation) is the root of the variance.
    """
    Equation(mean, variance, showing: .entry)
    if !overFeatures {
      Aside(.departure) {
        """
        The paper’s layer norm works on each token’s features, a row.
        This lesson takes each feature over all the tokens, a column,
        and so each token’s result depends on which other tokens are there.
        """
      }
    }
    MatrixTable(mean)
    MatrixTable(variance)
    Worked(shownVariance)
    if let halfVariance {
      Question(finish: halfVariance, "the working of \(halfVariance.symbol): the mean of squared distances, once more.")
    }
    Question(
      compute: leftVariance,
      "\(leftVariance.symbol): first each distance from the mean of that \(line), then their squares, then the mean of these."
    )
    """
    Then each number less its mean is divided by the standard deviation, the root of the variance.
    A model learns two more numbers for each \(term: .feature), a scale \(addAndNorm.gamma) and a shift \(addAndNorm.beta).
    """
    scaleAndShift
    epsilonExplained
    Equation(normalised, showing: .entry)
    Question(predict: "Before scale and shift, what will the numbers of one \(line) add up to?") {
      "To 0: their mean is 0, since the mean was taken off every number of the \(line)."
    }
    MatrixTable(normalised)
    Worked(normalised[shown, feature])
    Figure.bars([
      BarGroup("before", row: shown, of: residual), BarGroup("after", row: shown, of: normalised),
    ]).captioned("The features of \(tokens[shown]) before and after layer norm.")
    Refutation.layerNormBounds(normalised, row: shown, tokens: tokens, style: NumberStyle(decimals: lesson.decimals))
    wrongDirection
    """
    With that the sub-layer is complete.
    \(tokens[shown]) came in as a row of \(lesson.size, "number") in \(input) and leaves as a row of \(lesson.size, "number") in \(normalised).
    In the paper’s \(defining: .encoder), the half of it that reads a text, a second one follows that works on each token by itself (section 3.3),
    with its own residual connection and layer norm. The two are a layer, and the same comes again, six layers in all.
    """
    Question.findTheError(in: variance, style: NumberStyle(decimals: lesson.decimals))
    NumPy(residual, mean, variance, normalised)
    claims
    Question("Add 5 to every number in one \(line) of \(residual). What changes in \(normalised)?") {
      """
      Nothing.
      The mean of that \(line) grows by 5 too, so that every distance from it stays as it was.
      """
    }
  }

  @BlockBuilder private var scaleAndShift: [Block] {
    switch (lesson.conventions.gamma, lesson.conventions.beta) {
    case (.constant(1), .constant(0)):
      "Before training the scales are all 1 and the shifts all 0, and so they are here."
    default:
      "In this lesson they are:"
      MatrixTable(addAndNorm.gamma)
      MatrixTable(addAndNorm.beta)
    }
  }

  @BlockBuilder private var epsilonExplained: [Block] {
    let line = overFeatures ? "row" : "column"
    let flat = variance.value.elements.count { $0 == 0 }
    if flat > 0 {
      """
      A \(line) whose numbers are all the same has no spread, and its variance is 0, as \(flat == 1 ? "that of one \(line) is" : "those of \(flat) \(line)s are") here.
      Nothing can bring its standard deviation to 1: its distances from the mean are 0 before and after.
      """
    }
    let epsilon = lesson.conventions.epsilon
    if epsilon == 0 {
      Aside(.note) {
        "Implementations add a small ε to the variance, so that nobody ever divides by zero. This lesson adds none."
      }
    } else {
      Aside(.note) {
        """
        ε is \(exact: epsilon) here.
        The paper does not mention it; implementations add it so that nobody ever divides by zero.
        """
      }
    }
  }

  /// What comes of normalising over the tokens, as code with the wrong axis does.
  @BlockBuilder private var wrongDirection: [Block] {
    let wrong = acrossTokens.normalise(residual).normalised.value
    if overFeatures, tokens.count > 1, wrong.elements.allSatisfy({ $0.isFinite }),
      let (row, column) = wrong.place(
        differingFrom: normalised.value, preferring: (0, 0), NumberStyle(decimals: lesson.decimals))
    {
      Aside(.pitfall) {
        """
        Normalised down the columns, over the tokens, \(normalised[row, column].symbol) would be \(measured: wrong[row, column]) instead of \(normalised[row, column]).
        Worse, the scale of one token’s numbers would then depend on which other tokens stand in the sentence, and a sentence of one token would have no spread at all.
        """
      }
    }
  }

  @BlockBuilder private var claims: [Block] {
    let line = overFeatures ? "row" : "column"
    let lines = overFeatures ? plain : plain.transposed()
    Claim("Before scale and shift, every \(line) has mean 0.", meanIsZero(lines))
    if lesson.conventions.epsilon == 0 {
      Claim("Before scale and shift, the variance of every \(line) is 1.", spreadIsOne(lines))
    } else {
      Claim(
        "Before scale and shift, the variance of every \(line) is σ²/(σ² + ε), and so nearly 1 where σ² is far above ε.",
        spreadIsOne(lines))
    }
    lossClaim
    Claim("The residual kept what was there: taking the attention away again gives back \(input).", givesBack)
  }

  /// The variance that is worked out but for its last line.
  private var halfVariance: Cell? {
    let columns = 0..<lesson.size
    return overFeatures
      ? lesson.halfwayRow.map { variance[$0, 0] }
      : columns.first { $0 != lesson.shownFeature && $0 != columns.last }.map { variance[0, $0] }
  }

  /// The layer norm taken over each column.
  private var acrossTokens: AddAndNorm {
    var norm = addAndNorm
    norm.extent = .column
    return norm
  }

  /// N as it is before γ and β.
  private var plain: Matrix {
    let (means, variances) = (mean.value.elements, variance.value.elements)
    return Matrix(rows: residual.value.rows, columns: residual.value.columns) { row, column in
      let line = overFeatures ? row : column
      return (residual.value[row, column] - means[line]) / (variances[line] + lesson.conventions.epsilon).squareRoot()
    }
  }

  private func meanIsZero(_ lines: Matrix) -> Finding {
    let means = (0..<lines.rows).map { (lines.row($0).sum / Double(lines.columns)).magnitude }
    return .isNothing(means.max() ?? 0, "largest distance")
  }

  private func spreadIsOne(_ lines: Matrix) -> Finding {
    let variances = variance.value.elements
    let distances = (0..<lines.rows).map { row in
      let expected = variances[row] / (variances[row] + lesson.conventions.epsilon)
      return (lines.row(row).reduce(0) { $0 + $1 * $1 } / Double(lines.columns) - expected).magnitude
    }
    return .isNothing(distances.max() ?? 0, "largest distance")
  }

  private var givesBack: Finding {
    let distance = (residual.value - found.value - input.value).elements.largestMagnitude
    return .isNothing(distance / max(residual.value.elements.largestMagnitude, 1), "largest difference")
  }
}
