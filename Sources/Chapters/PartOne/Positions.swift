import Lessons
import Literate
import Model
import Numbers
import Workings

/// Step 2: where each token stands is written into its numbers, P, and added, X (section 3.5 of the paper).
public final class PositionsChapter: Chapter {
  public static let title = "Positional encoding"
  public static var lead: Prose { "Where a token stands is written into its numbers, as waves of different lengths." }
  public static let section = "3.5"

  let lesson: Lesson
  let tokens: [Token]
  let embedding: InputEmbedding
  /// P, n × d.
  public let positions: Quantity
  /// X = √d · E + P, n × d: what the rest of the book works on.
  public let input: Quantity

  /// Encodes the positions of a lesson’s tokens, and adds them to the embeddings.
  public init(_ lesson: Lesson, _ embedding: InputEmbedding, embeddings: Quantity) {
    self.lesson = lesson
    self.embedding = embedding
    tokens = Token.all(lesson.tokens)
    positions = embedding.encodings(rows: embeddings.rows)
    input = embedding.input(embeddings, positions)
  }

  public var quantities: [Quantity] { [positions, input] }

  @BlockBuilder public var body: [Block] {
    let conventions = lesson.conventions
    let bases = BasesCompared(lesson, embedding, positions)
    let (last, shown, left) = (tokens.count - 1, lesson.shownRow, lesson.practiceRow)
    """
    \(term: .attention, "Attention") will compare every \(term: .token) with every other, and a comparison of two rows does not ask where they stand.
    Put the same words into another order, and each would get the same result as before.
    So each token’s place in the sentence is written into its row.
    """
    """
    The paper writes it as waves, and what is written for a place is its \(defining: .positionalEncoding).
    The \(terms: .feature) are taken in pairs, and each pair is a clock hand:
    its sine says how far to the right the tip is, and its cosine how far up.
    """
    if lesson.size % 2 == 1 {
      "Rows of \(lesson.size, "number") leave the last of them without a partner: of its hand they have only the sine."
    }
    Equation(positions, showing: .entry)
    """
    Here \(.variable("p")) is the position, counted from \(conventions.firstPosition),
    \(.variable("r")) the number of the pair, counted from 0, and \(["d", "=", .number("\(lesson.size)")]), the number of features in a row.
    """
    if conventions.frequencies == .doubled {
      Aside(.departure) {
        """
        The paper has \(.fraction(["2", "r"], "d")) in the exponent.
        This lesson doubles it, as happens when the number of the column is taken for the number of the pair:
        each hand after the first is slowed by the square of the paper’s factor.
        """
      }
    }
    if conventions.firstPosition == 1 {
      Aside(.departure) {
        "The paper does not say where counting starts, and implementations start at 0. This lesson starts at 1."
      }
    }
    questions
    Figure.curves(waves).captioned(
      "The sine of \(waves.curves.count.first("pair")), as the position grows. A dot marks the place of each token, as far as the picture goes."
    )
    MatrixTable(positions, isPictured: false)
    Worked(positions[last, lesson.size > 2 ? 2 : 0])
    hands
    farther
    bases.words
    Heading("Adding it to the embeddings")
    """
    The encoding is simply added to the \(term: .embedding), cell by cell.
    Before that, section 3.4 of the paper multiplies the embedding by \(.root("d")), which is \(.root(.number("\(lesson.size)"))) here.
    It gives no reason.
    One may be this: an encoding’s numbers reach from −1 to 1 however many there are, while those of embeddings are often made smaller, before the \(term: .model) is \(term: .trained), the more of them there are in a row.
    The factor keeps the word from being drowned by its place.
    """
    Equation(input)
    MatrixTable(input)
    Worked(input[shown, lesson.shownFeature])
    Question(
      compute: input[left, lesson.size - 1],
      "\(input[left, lesson.size - 1].symbol), the last number of \(tokens[left]) with its place added.")
    """
    In \(input), \(tokens[shown]) is not only that word, but that word in that place.
    """
    Question.findTheError(in: positions, style: NumberStyle(decimals: lesson.decimals))
    Claim("No number of the encoding is below −1 or above 1.", withinOne)
    if lesson.size > 1 {
      Claim("Sine and cosine of one pair, squared, add up to one in every row.", handsHaveLengthOne)
    }
    bases.claims
    if tokens.count > 1 { Claim("No two positions have the same encoding.", placesDiffer) }
    Question("Why does each hand get two features, its sine and its cosine? Would one not do?") {
      """
      A sine alone takes each of its values twice in one turn, once on the way up and once on the way down,
      and so two places would look nearly alike to it.
      With both, the tip of the hand is one point.
      And there is a second reason, the paper’s own (section 3.5):
      to go a fixed number of places further is to turn each hand by a fixed angle, wherever it stands,
      which the later steps of a model can do with \(term: .learnt) numbers.
      """
    }
  }

  /// What can be known of the encodings before they are computed.
  @BlockBuilder private var questions: [Block] {
    let last = tokens.count - 1
    Question(predict: "What is the row of position 0, without any calculation?") {
      """
      At position 0 every hand still points where it started, and so the sines are 0 and the cosines are 1,
      whatever their speed: 0, 1, 0, 1, as far as there are features.
      """
      if lesson.conventions.firstPosition == 1 {
        "In this lesson nothing stands at position 0, and so that row does not appear in its table."
      } else {
        "It is the first row of the table."
      }
    }
    Question(
      compute: positions[last, 0],
      "\(positions[last, 0].symbol): feature 0 at position \(last + lesson.conventions.firstPosition). Set the calculator to radians."
    )
  }

  private var withinOne: Finding {
    let largest = positions.value.elements.largestMagnitude
    return Finding(largest <= 1, "largest size: \(measured: largest, against: 1)")
  }

  private var handsHaveLengthOne: Finding {
    let matrix = positions.value
    var worst = 0.0
    for row in 0..<matrix.rows {
      for column in stride(from: 0, to: matrix.columns - 1, by: 2) {
        let (sine, cosine) = (matrix[row, column], matrix[row, column + 1])
        worst = max(worst, (sine * sine + cosine * cosine - 1).magnitude)
      }
    }
    return .isNothing(worst, "largest distance")
  }

  private var placesDiffer: Finding {
    let rows = (0..<tokens.count).map { positions.value.row($0) }
    let different = rows.distinctCount
    return Finding(different == rows.count, "\(different, "different row") for \(rows.count, "position")")
  }
}
