import Lessons
import Literate
import Model
import Numbers
import Workings

/// Chapters 7 and 8 at full size.
final class ConcatAndLayerNormAtFullSize: Chapter {
  static let title = "Concat and layer norm at full size"
  static var lead: Prose { "The heads’ outputs join, the input is added, and each row is brought to a common scale." }
  static let section = "3.1"

  let lesson: Lesson
  /// What the layer’s attention is added to.
  let input: Quantity
  let layer: Transformer.Layer.Run
  var quantities: [Quantity] { layer.joinedAndNormalised }
  private var tokens: [Token] { Token.all(lesson.tokens) }

  init(lesson: Lesson, input: Quantity, layer: Transformer.Layer.Run) {
    (self.lesson, self.input, self.layer) = (lesson, input, layer)
  }

  @BlockBuilder var body: [Block] {
    let (concat, norm) = (layer.attention, layer.norm)
    """
    The \(lesson.heads)\u{A0}\(terms: .head) have left \(lesson.headSize, "column") each, and side by side they are \(lesson.size) again.
    The output \(terms: .weight) mix them, and the input is added to what comes out.
    """
    Equation(concat.joined, concat.mixed, norm.residual)
    MatrixTable(concat.joined)
    MatrixTable(norm.residual)
    Worked(norm.residual[0, 0])
    """
    \(keepsItsDirection.holds ? "Here \(term: .attention) is small beside" : "How large \(term: .attention) is shows beside") what it is added to: no number in \(concat.mixed) is farther from 0 than \(measured: concat.mixed.value.elements.largestMagnitude),
    and in \(input) they go as far as \(measured: input.value.elements.largestMagnitude).
    \(keepsItsDirection.holds ? "Each \(term: .token) stays mostly what it was, and has picked up a little from the others." : "")
    """
    """
    Then every row is brought to \(term: .mean) 0 and, but for ε, to \(term: .standardDeviation) 1, over its \(lesson.size)\u{A0}\(terms: .feature).
    """
    MatrixTable(norm.mean)
    MatrixTable(norm.variance)
    Equation(norm.normalised, showing: .entry)
    MatrixTable(norm.normalised)
    Worked(norm.normalised[0, 0])
    Figure.bars([BarGroup("before", row: 0, of: norm.residual), BarGroup("after", row: 0, of: norm.normalised)])
      .captioned("All features of \(tokens[0]) before and after layer norm: the same shape, moved and scaled.")
    Question(
      predict: """
        How alike are the rows of \(tokens[0]) before and after it is added, in \(input) and in \(norm.residual), as a cosine?
        """
    ) {
      """
      \(measured: cosines(input, norm.residual)[0])\(keepsItsDirection.holds ? ": with all that it took from the others a token still points nearly where it did" : "").
      The layer norm then turns the row more, as it takes the mean off every number:
      between \(norm.residual) and \(norm.normalised) the cosine is \(measured: cosines(norm.residual, norm.normalised)[0]).
      """
    }
    Claim(
      "After attention is added, every row points nearly where it did: its cosine with what it was is above 0.99.",
      keepsItsDirection)
    Claim("Every row has mean 0 after it.", meanIsZero)
    Claim("Every row has standard deviation 1 after it, but for ε.", spreadIsOne)
    Question("How many numbers would training have to find for this one sub-layer?") {
      """
      Four matrices of \(lesson.size) times \(lesson.size), and two rows of \(lesson.size) for the layer norm:
      \(4 * lesson.size * lesson.size + 2 * lesson.size) numbers, all of them random or constant here.
      A sentence of \(tokens.count, "token") gives it \(tokens.count * lesson.size) to work on.
      """
    }
  }

  /// How alike the rows of two quantities point, token by token.
  private func cosines(_ one: Quantity, _ other: Quantity) -> [Double] {
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    return tokens.indices.map { row in
      let (a, b) = (one.value.row(row), other.value.row(row))
      return product(a, b) / (product(a, a) * product(b, b)).squareRoot()
    }
  }

  private var keepsItsDirection: Finding {
    let least = cosines(input, layer.norm.residual).min() ?? 0
    return Finding(least > 0.99, "smallest: \(measured: least)")
  }

  private var spreadIsOne: Finding {
    let rows = layer.norm.normalised.value
    let spreads = (0..<rows.rows).map { row in
      (rows.row(row).map { $0 * $0 }.sum / Double(rows.columns)).squareRoot()
    }
    let farthest = spreads.map { $0 - 1 }.largestMagnitude
    return Finding(farthest < 1e-4, "farthest from it: \(size: farthest)")
  }

  private var meanIsZero: Finding {
    let rows = layer.norm.normalised.value
    let means = (0..<rows.rows).map { rows.row($0).sum / Double(rows.columns) }
    return .isNothing(means.largestMagnitude, "largest distance")
  }
}
