import Lessons
import Literate
import Model
import Numbers
import Workings

/// Step 4: every query meets every key, S, and the result is scaled, T (section 3.2.1 of the paper).
public final class ScoresChapter: Chapter {
  public static let title = "Scores"
  public static var lead: Prose { "Every query meets every key, and one number says how well they fit." }
  public static let section = "3.2.1"

  let lesson: Lesson
  let tokens: [Token]
  private let queries, keys: Quantity
  /// S = Q Kᵀ, n × n.
  public let scores: Quantity
  /// T = S / √d_k, n × n.
  public let scaled: Quantity

  /// Lets the queries of an attention meet its keys.
  public init(_ lesson: Lesson, _ attention: Attention, _ projected: Projections.Run) {
    self.lesson = lesson
    tokens = Token.all(lesson.tokens)
    (queries, keys) = (projected.queries, projected.keys)
    (scores, scaled) = attention.scores(of: queries, with: keys)
  }

  public var quantities: [Quantity] { [scores, scaled] }

  @BlockBuilder public var body: [Block] {
    let width = queries.value.columns
    let n = tokens.count
    let (shown, left) = (lesson.shownRow, lesson.practiceRow)
    let favourite = Largest(scaled, row: shown, tokens: tokens, style: NumberStyle(decimals: lesson.decimals))
    let otherKey: Prose = "the key of \(tokens[shown])"
    """
    How much should \(tokens[shown]) care about \(tokens.named(left, by: shown))?
    A \(term: .query) and a \(term: .key) are both rows of \(width, "number"),
    and \(chapter: EmbeddingsChapter.self) has shown how two rows are compared: by their \(term: .dotProduct).
    That of a query and a key is a \(defining: .score).
    All the dot products together, each query with each key, are one \(term: .matrix) product.
    """
    if lesson.heads > 1, lesson.conventions.headWeights == .own {
      """
      This chapter and the next take all \(width, "column") at once, as an example of one attention.
      In \(chapter: HeadsChapter.self) the same steps are taken with a part of the columns at a time, and it goes on from there.
      """
    }
    Equation(scores)
    """
    \(Formula.transposed(keys.symbol)) is the matrix of keys turned on its side, rows for columns, so that a row of \(queries) meets a row of \(keys).
    """
    if n > 1 {
      Question(
        predict:
          "The dot products of \(chapter: EmbeddingsChapter.self) were the same in both directions. Will these be?"
      ) {
        if let (row, column) = firstAsymmetry {
          """
          No: \(scores[row, column].symbol) is \(scores[row, column]), and \(scores[column, row].symbol) is \(scores[column, row]).
          In one direction the query of the first meets the key of the second, in the other the query of the second meets the key of the first.
          """
        } else {
          """
          Here they are, as printed, but that comes of this lesson’s numbers:
          queries and keys are made with two matrices, which need not be alike.
          """
        }
      }
    }
    MatrixTable(scores)
    Worked(scores[shown, left])
    if n > 1 {
      """
      Read a row as one \(term: .token)’s question to all, itself included.
      \(tokens[shown]) scores \(tokens[left]) at \(scores[shown, left]), and \(tokens[left]) scores \(tokens[shown]) at \(scores[left, shown]):
      the first is the query of \(tokens[shown]) with the key of \(tokens[left]), the second the other way round.
      """
    }
    Refutation.wordsScoreThemselvesHighest(
      scores, row: shown, tokens: tokens, style: NumberStyle(decimals: lesson.decimals))
    Question(
      compute: scores[left, shown],
      "\(scores[left, shown].symbol), the query of \(tokens[left]) with \(n > 1 ? otherKey : "its own key").")
    Heading("Scaling")
    """
    Large scores are bad for what comes next:
    the softmax of the next chapter would give nearly everything to the largest and hardly anything to the rest.
    Small changes of the scores would then change almost nothing, and a \(term: .model) could hardly learn; this, at least, is what the paper suspects.
    """
    """
    And scores are the larger the longer the rows are.
    The \(defining: .variance) says how far numbers lie apart: it is the mean of their squared distances from their mean,
    and a \(defining: .mean) is an average, the sum of numbers divided by how many they are.
    If the numbers in a query and a key had nothing to do with each other, each with mean 0 and variance 1,
    each product of two of them would have variance 1 too.
    The variances of such products add up, and so their dot product would have variance \(.lower("d", "k")), how many are added up (the paper’s footnote 4).
    Dividing numbers by something divides their variance by the square of it.
    So the paper divides by the square root of \(.lower("d", "k")), here \(.root(.number("\(width)"))).
    """
    variances
    Equation(scaled)
    MatrixTable(scaled)
    Figure.heatMaps([scaled]).captioned(
      "The scaled scores as colour: blue above zero, orange below, the stronger the farther from it.")
    Worked(favourite.cell)
    favourite.score
    NumPy(scores, scaled)
    Question.findTheError(in: scaled, style: NumberStyle(decimals: lesson.decimals))
    if n > 1 {
      Claim(
        "Dividing by a constant changes no ranking: in every row the largest score stays where it was.", sameRanking)
    }
    Claim("Measured, the variance of dot products is the length of the rows, to within a tenth.", variancesFollowWidths)
    Claim("The scaled scores are the scores, divided by the same number everywhere.", sameFactor)
    if n > 1 {
      Question("Could the model do without the key weights, and use the queries as keys too?") {
        """
        It could, but then the scores would be the same in both directions:
        one token would matter to another exactly as much as the other to it.
        With two matrices a verb can look for its subject while the subject looks for something else.
        """
      }
    }
    Question("The sentence grows to twice as many tokens. How many scores are there then?") {
      """
      Four times as many: \(n) times \(n) is \(n * n) now, and \(2 * n) times \(2 * n) would be \(4 * n * n).
      This is why long texts are costly for attention; the paper’s table 1 gives the cost as growing with the square of the length.
      """
    }
  }

  /// The first two tokens that score each other differently, as numbers are printed.
  private var firstAsymmetry: (Int, Int)? {
    let style = NumberStyle(decimals: lesson.decimals)
    for row in tokens.indices {
      for column in row..<tokens.count
      where style.text(scores.value[row, column]) != style.text(scores.value[column, row]) { return (row, column) }
    }
    return nil
  }

  private var sameRanking: Finding {
    let kept = (0..<tokens.count).count { row in
      scaled.value[row, scores.value.row(row).indexOfLargest] == scaled.value.row(row).max()
    }
    return Finding(kept == tokens.count, "\(kept) of \(tokens.count, "row")")
  }

  private var sameFactor: Finding {
    let width = queries.value.columns
    return .same(scaled.value * Double(width).squareRoot(), scores.value)
  }
}
