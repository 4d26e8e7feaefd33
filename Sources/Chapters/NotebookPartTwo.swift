import Lessons
import Literate
import Numbers
import Workings

/// The notebook’s second part, from its sentence to its layer norm.
struct NotebookPartTwo: Chapter {
  static let title = "The notebook, part 2"
  static let lead: Prose = "A sentence, four heads of 56 features, and a layer norm across the tokens."
  static let section = "3.2.2"

  let steps: Steps
  var quantities: [Quantity] { steps.quantities }
  private var tokens: [Token] { steps.embeddings.tokens }

  init(_ steps: Steps) { self.steps = steps }

  @BlockBuilder var body: [Block] {
    let heads = steps.heads.heads
    let norm = steps.layerNorm
    """
    The second part takes a sentence, “\(steps.embeddings.lesson.tokens.joined(separator: " "))”, and vectors of \(steps.embeddings.lesson.size, "number") from Word2vec.
    As [chapter 9](chapter:word2vec) shows, one sentence teaches nothing, and these are the random numbers training starts from.
    """
    MatrixTable(steps.embeddings.embeddings)
    MatrixTable(steps.positions.input)
    """
    The heads read the bare embeddings, each its own \(steps.embeddings.lesson.headSize, "feature"), all with the same weights.
    """
    MatrixTable(heads[0].queries)
    MatrixTable(heads[0].weights)
    Figure.heatMaps(heads.map { $0.weights }).captioned("The shares of the four heads: nearly the same everywhere.")
    """
    One softmax over the whole matrix has one whole share to give to \(tokens.count * tokens.count, "cell").
    """
    MatrixTable(steps.concat.joined)
    MatrixTable(norm.residual)
    """
    The layer norm takes each feature over the tokens, with a scale of 0.99 and a shift that is drawn at random.
    """
    MatrixTable(norm.mean)
    MatrixTable(norm.normalised)
    Worked(norm.normalised[0, 0])
    Claim("All shares of a head together add up to one.", heads.map { $0.weights }.cellsSum(to: 1))
    Claim(
      "The two occurrences of “the” get the same attention: bit for bit, since the heads see no positions.", twinsAgree)
    Question("Attention adds very little to what was there. How little?") {
      """
      The largest number of \(steps.concat.joined) is \(measured: steps.concat.joined.value.elements.largestMagnitude),
      and the largest it is added to is \(measured: steps.positions.input.value.elements.largestMagnitude).
      """
    }
  }

  private var twinsAgree: Finding {
    let rows = steps.concat.joined.value
    let difference = zip(rows.row(0), rows.row(5)).map { $0 - $1 }.largestMagnitude
    return Finding(difference == 0, "largest difference: \(size: difference)")
  }
}
