import Lessons
import Literate
import Numbers
import Workings

/// Step 7: the heads’ outputs are set side by side, C, and mixed, M (section 3.2.2 of the paper).
public struct ConcatChapter: Chapter {
  public static let title = "Concat"
  public static var lead: Prose {
    "The heads’ outputs are set side by side, and what each found becomes one row again."
  }
  public static let section = "3.2.2"

  let heads: HeadsChapter
  /// C, n × d.
  public let joined: Quantity
  /// M = C W_O, n × d; the same as C where the lesson has no output projection.
  public let mixed: Quantity

  var lesson: Lesson { heads.lesson }
  var tokens: [Token] { heads.tokens }
  private var weights: Quantity? { heads.softmax.scores.projections.parameters.output }

  public init(_ heads: HeadsChapter) {
    self.heads = heads
    joined = Quantity.sideBySide(heads.heads.map { $0.output }).named(Symbol("C"), "heads side by side")
    let weights = heads.softmax.scores.projections.parameters.output
    mixed = (weights.map(joined.matmul) ?? joined).named(Symbol("M"), "output of attention")
  }

  public var quantities: [Quantity] { [joined] + (weights.map { [$0] } ?? []) + [mixed] }

  @BlockBuilder public var body: [Block] {
    Figure.map(.here(Self.slug, lesson))
    """
    Each head has left a matrix of \(lesson.headSize, "column").
    What follows needs rows of \(lesson.size, "number") again, one for each token,
    and so the heads’ outputs are simply set next to each other.
    """
    Equation(joined)
    Question(
      predict: "How many rows and columns will \(joined) have, and in which columns does head \(lesson.heads) stand?"
    ) {
      """
      \(tokens.count, "row"), one for each token, and \(lesson.size, "column").
      Head \(lesson.heads) stands in \(lesson.columns(ofHead: lesson.heads - 1).inWords), counted from 0.
      """
    }
    MatrixTable(joined)
    Worked(joined[0, lesson.size - 1])
    Question.findTheError(in: joined, style: NumberStyle(decimals: lesson.decimals))
    if let weights {
      """
      Side by side is not together: the columns of the first head know only what that head found.
      So the paper multiplies by one more matrix of weights, \(weights),
      in which every column reads from all the heads.
      """
      Equation(mixed)
      MatrixTable(weights)
      Question(
        compute: mixed[tokens.count - 1, 0],
        "\(mixed[tokens.count - 1, 0].symbol), the first number that attention hands to \(tokens[tokens.count - 1]).")
      MatrixTable(mixed)
      Worked(mixed[0, 0])
      """
      This is the output of *multi-head attention*: for each token a row as long as the one it started with,
      in which all the tokens have left their mark.
      """
      NumPy(joined, mixed)
      Claim(
        "It comes to the same as giving each head its own rows of the output weights and adding up what the heads contribute.",
        sumOfHeads(weights))
    } else {
      Aside(.departure) {
        """
        The paper multiplies this by one more matrix of weights, so that what one head found can reach every column.
        This lesson does without, and \(mixed) is the same as \(joined).
        """
      }
      NumPy(joined, mixed)
    }
    Claim("Setting side by side changes no number: each head’s output stands in its own columns.", copied)
    Question("Which of the heads’ results can reach the first column of \(mixed)?") {
      if weights == nil {
        "Only the first head’s: without an output projection each column keeps to the head that made it."
      } else {
        """
        All of them.
        Each number of that column is a sum over all \(lesson.size, "column") of \(joined),
        and those are the columns of all the heads.
        """
      }
    }
  }

  private var copied: Finding {
    let parts = heads.heads.map { $0.output.value }
    let kept = parts.indices.count { joined.value.columns(lesson.columns(ofHead: $0)) == parts[$0] }
    return Finding(kept == parts.count, "\(kept) of \(parts.count, "head")")
  }

  private func sumOfHeads(_ weights: Quantity) -> Finding {
    let rows = weights.value.transposed()
    let contributions = heads.heads.indices.map { index in
      heads.heads[index].output.value.matmul(rows.columns(lesson.columns(ofHead: index)).transposed())
    }
    let sum = contributions.dropFirst().reduce(contributions[0], +)
    return .same(sum, mixed.value)
  }
}

extension Range<Int> {
  /// The columns of a range: column 3; columns 2 to 3.
  fileprivate var inWords: String {
    count == 1 ? "column \(lowerBound)" : "columns \(lowerBound) to \(upperBound - 1)"
  }
}
