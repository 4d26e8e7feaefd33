import Lessons
import Literate
import Model
import Numbers
import Workings

/// The notebook’s second part, from its sentence to its layer norm.
final class NotebookPartTwo: Chapter {
  static let title = "The notebook, part 2"
  static var lead: Prose { "A sentence, four heads of 56 features, and a layer norm across the tokens." }
  static let section = "3.2.2"

  private let run: Transformer.Run
  /// The notebook’s standard deviations, the roots of the variances; shown here only.
  private let deviation: Quantity
  /// √d · E in Double, where NumPy keeps Float.
  private let inDouble: Transformer.Run

  var quantities: [Quantity] { run.quantities }
  private var lesson: Lesson { run.lesson }
  private var tokens: [Token] { Token.all(lesson.tokens) }
  private var layer: Transformer.Layer.Run { run.layers[0] }
  private var heads: [Attention.Run] { layer.attention.heads }

  init(_ run: Transformer.Run) {
    self.run = run
    deviation = run.layers[0].norm.variance.squareRoots().named(Symbol(.sigma), "standard deviation", rows: "spread")
    var lesson = run.lesson
    lesson.conventions.scaling = .double
    inDouble = Transformer(lesson)()
  }

  @BlockBuilder var body: [Block] {
    let norm = layer.norm
    """
    The second part takes a sentence, “\(lesson.tokens.joined(separator: " "))”, and vectors of \(lesson.size, "number") from Word2vec.
    As \(chapter: Word2VecChapter.self, "the chapter on Word2vec") shows, this one sentence teaches it nothing, and these are the random numbers training starts from.
    """
    MatrixTable(run.input.embeddings, isPictured: false)
    """
    They are multiplied by \(.root(.number("\(lesson.size)"))), the root of how many numbers each has, and encodings are added whose first position is 1.
    """
    MatrixTable(run.input.positions, isPictured: false)
    MatrixTable(run.input.input, isPictured: false)
    Aside(.note) {
      let change = Comparison(run.quantities, with: inDouble.quantities)
      """
      Word2vec keeps numbers of about seven digits, called Float, and the notebook’s NumPy (1.25) multiplies them by \(.root(.number("\(lesson.size)"))) in Float.
      So does this chapter.
      All else is computed with about sixteen digits, called Double; multiplied in Double, numbers of \(run.input.input) would differ by up to \(size: change.difference(in: Symbol("X")) ?? 0).
      """
    }
    """
    The heads read the bare embeddings, each its own \(lesson.headSize, "feature"), all with the same three matrices of weights.
    These are whole numbers from 0 to 4, drawn after those of the first part.
    What the notebook shows of each head is its queries, its scores, its shares and what it found; keys, values and weights can be asked for from there.
    """
    heads.enumerated().flatMap { table(of: $0.element, number: $0.offset + 1) }
    Heading("Four heads side by side")
    Figure.heatMaps(heads.map { $0.weights }).captioned("The shares of the four heads, one row for each query.")
    """
    One softmax over the whole matrix has one whole share to give to \(tokens.count * tokens.count, "cell"),
    and it gives nearly the same to each.
    An even share would be \(measured: 1 / Double(tokens.count * tokens.count)); these go from \(measured: shares.min() ?? 0) to \(measured: shares.max() ?? 0).
    """
    MatrixTable(layer.attention.joined, isPictured: false)
    """
    What the heads found is added to the embeddings with their positions.
    """
    MatrixTable(norm.residual, isPictured: false)
    """
    The layer norm takes each feature over the tokens, with a scale of \(exact: run.parameters.gamma.value[0, 0])
    and a shift that is drawn at random.
    """
    MatrixTable(norm.mean, isPictured: false)
    MatrixTable(deviation, isPictured: false)
    MatrixTable(run.parameters.beta, isPictured: false)
    MatrixTable(norm.normalised)
    Worked(norm.normalised[0, 0])
    Claim("All shares of a head together add up to one.", heads.map { $0.weights }.cellsSum(to: 1))
    Claim(
      "The two occurrences of “the” get the same attention: bit for bit, since the heads see no positions.", twinsAgree)
    Question("Attention adds very little to what was there. How little?") {
      """
      No number of \(layer.attention.joined) is farther from 0 than \(measured: layer.attention.joined.value.elements.largestMagnitude),
      and those it is added to go as far as \(measured: run.input.input.value.elements.largestMagnitude).
      """
    }
  }

  @BlockBuilder private func table(of head: Attention.Run, number: Int) -> [Block] {
    let scores = head.scaled.value.elements
    Heading("Head \(number)")
    """
    This head reads features \((number - 1) * lesson.headSize) to \(number * lesson.headSize - 1) of \(run.input.embeddings).
    Its scores lie between \(measured: scores.min() ?? 0) and \(measured: scores.max() ?? 0), so near 0 that softmax hardly tells them apart.
    """
    MatrixTable(head.queries, isPictured: false)
    MatrixTable(head.scaled)
    MatrixTable(head.weights)
    MatrixTable(head.output, isPictured: false)
  }

  private var shares: [Double] { heads.flatMap { $0.weights.value.elements } }

  private var twinsAgree: Finding {
    let rows = layer.attention.joined.value
    let difference = zip(rows.row(0), rows.row(5)).map { $0 - $1 }.largestMagnitude
    return Finding(difference == 0, "largest difference: \(size: difference)")
  }
}
