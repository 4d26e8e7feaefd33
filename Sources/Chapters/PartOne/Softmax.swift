import Lessons
import Literate
import Model
import Numbers
import Workings

/// Step 5: scores become shares that add up to one, A, and mix the values, O (section 3.2.1 of the paper).
public final class SoftmaxChapter: Chapter {
  public static let title = "Softmax"
  public static var lead: Prose {
    "From scores of any size to shares that add up to one, and a mixture in those shares."
  }
  public static let section = "3.2.1"

  let lesson: Lesson
  let tokens: [Token]
  private let scaled: Quantity
  private let values: Quantity
  /// B, the scaled scores with −∞ where a token may not look; nil where all may be seen.
  public let masked: Quantity?
  /// A, the attention weights, n × n.
  public let weights: Quantity
  /// O = A V, n × d.
  public let output: Quantity

  /// Turns the scaled scores of an attention into shares, and mixes the values in those shares.
  public init(_ lesson: Lesson, _ attention: Attention, scaled: Quantity, values: Quantity) {
    self.lesson = lesson
    self.scaled = scaled
    self.values = values
    tokens = Token.all(lesson.tokens)
    masked = attention.mask(scaled)
    (weights, output) = attention.mix(values, by: masked ?? scaled)
  }

  /// The scores that the softmax takes.
  var seen: Quantity { masked ?? scaled }

  public var quantities: [Quantity] { (masked.map { [$0] } ?? []) + [weights, output] }

  @BlockBuilder public var body: [Block] {
    let style = NumberStyle(decimals: lesson.decimals)
    let (example, left) = (lesson.shownRow, lesson.practiceRow)
    let receiver = left == 0 ? tokens.count - 1 : 0
    let strongest = Largest(weights, row: example, tokens: tokens, style: style)
    let shown = Array(0..<min(tokens.count, 3))
    """
    A row of \(terms: .score) answers one \(term: .token)’s question: who matters to me?
    But scores can be anything; the first of \(tokens[example]) is \(scaled[example, 0]).
    What is needed are \(defining: .share, "shares"): none negative, and all together one, so that \(terms: .value) can be mixed in those proportions.
    They are also called attention weights; unlike other \(terms: .weight) they are not \(term: .learnt), but computed anew for each sentence.
    """
    """
    \(defining: .softmax, "Softmax") takes \(.variable("e")), about 2.72, to the power of each score,
    and divides by the total \(lesson.softmaxExtent == .row ? "of the row" : "of the whole matrix").
    """
    if let masked {
      """
      In this lesson a token sees itself and what came before, and nothing of what is still to come.
      So before the softmax each score of a later token is replaced by −∞, a number so small that its power is 0:
      """
      Equation(masked)
      MatrixTable(masked)
    }
    Equation(weights, showing: .entry)
    powers
    if lesson.softmaxExtent == .matrix && tokens.count > 1 {
      Aside(.departure) {
        """
        The paper takes the softmax over each row, so that every token has one whole attention to give away.
        This lesson takes it over the whole matrix, and all tokens together have one.
        """
      }
    }
    if tokens.count > 1 {
      Question(
        predict:
          "To whom will \(tokens[left]) give its largest share? Its scores are in \(chapter: ScoresChapter.self)."
      ) {
        Largest(weights, row: left, tokens: tokens, style: style).answer
      }
    }
    MatrixTable(weights, shading: .row)
    strongest.share
    Worked(strongest.cell)
    Refutation.softmaxPicksTheLargest(strongest, in: weights)
    """
    The working counts from the largest score instead of from zero.
    That changes nothing, since every power is multiplied by the same factor, and so is the total,
    but it keeps the powers within reach when scores are in the thousands.
    """
    if let half = lesson.halfwayRow {
      Question(
        finish: weights[half, example],
        "the working of \(weights[half, example].symbol), the share that \(tokens[half]) gives to \(tokens[example]).")
    }
    Question(
      compute: weights[left, receiver],
      "\(weights[left, receiver].symbol), the share that \(tokens[left]) gives to \(tokens.named(receiver, by: left)).")
    Figure.bars(
      shown.flatMap { row in
        [
          BarGroup("\(tokens[row].label): scores", row: row, of: seen, tokens: tokens),
          BarGroup("\(tokens[row].label): shares", row: row, of: weights, tokens: tokens),
        ]
      }
    ).captioned("Each row before and after.")
    Refutation.scalingIsAConvention(weights, extent: lesson.softmaxExtent, tokens: tokens, style: style)
    growing
    Figure.heatMaps([seen, weights]).captioned("Scores and shares as colour, one row for each query.")
    Question.findTheError(in: weights, style: NumberStyle(decimals: lesson.decimals))
    wrongDirection
    Heading("Mixing the values")
    """
    Now each token takes a part of every token’s value, its own included, in these shares:
    its output is the sum of all the values, each multiplied by its share.
    """
    Equation(output)
    MatrixTable(values)
    MatrixTable(output)
    Worked(output[example, 0])
    Figure.attention(weights).captioned("Who takes how much from whom: the darker the line, the larger the share.")
    """
    Scores, scaling, softmax and mixing in one line are \(lesson.softmaxExtent == .row ? "" : "all but ")the paper’s equation 1, *scaled dot-product \(term: .attention)*\(lesson.softmaxExtent == .row ? "" : ", whose softmax takes each row by itself"):
    """
    Equation([
      "Attention", .brackets(["Q", ",", "K", ",", "V"]), "=", "softmax",
      .brackets(.fraction(["Q", .transposed("K")], .root(.lower("d", "k")))), "V",
    ])
    NumPy(weights, output)
    claims
    Question(
      lesson.softmaxExtent == .row
        ? "What happens to a row of shares if 100 is added to each of its scores?"
        : "What happens to the shares if 100 is added to every score of the matrix?"
    ) {
      """
      Nothing.
      Every power is multiplied by the same \(.upper("e", "100")), and so is the total; in the quotient it cancels.
      Only differences between scores count.
      """
    }
  }

  /// What comes of the softmax over columns, as code with the wrong axis takes it.
  @BlockBuilder private var wrongDirection: [Block] {
    let columns = seen.softmax(over: .column)
    if lesson.softmaxExtent == .row, tokens.count > 1,
      let (row, column) = columns.value.place(
        differingFrom: weights.value, preferring: (0, 1), NumberStyle(decimals: lesson.decimals))
    {
      Aside(.pitfall) {
        """
        Taken down the columns instead of along the rows, the same formula runs without complaint.
        \(tokens[row]) would then give \(tokens.named(column, by: row)) a share of \(measured: columns.value[row, column]) instead of \(weights[row, column]).
        Then what each token *receives* adds up to one, and what it gives adds up to anything:
        the shares that \(tokens[row]) gives would come to \(measured: columns.value.row(row).sum).
        """
      }
    }
  }

  @BlockBuilder private var claims: [Block] {
    if lesson.softmaxExtent == .row {
      Claim("The shares of every row add up to one.", weights.rowsSum(to: 1))
      Claim("Each output lies between the smallest and the largest value of its column: it is an average.", isAverage)
    } else {
      Claim("All shares of the matrix together add up to one.", weights.cellsSum(to: 1))
    }
    if tokens.count > 1 {
      Claim("In every row the largest share stands where the largest score stood.", sameRanking)
      if lesson.softmaxExtent == .matrix {
        Claim("No share is above 0.95.", weights.staysBelow(0.95))
      } else if masked == nil {
        // Under a mask the first token sees nothing but itself.
        Claim("No share is above 0.95, so that every query hears from more than one token.", weights.staysBelow(0.95))
      }
    }
  }

  private var sameRanking: Finding {
    let kept = (0..<tokens.count).count { row in
      weights.value[row, seen.value.row(row).indexOfLargest] == weights.value.row(row).max()
    }
    return Finding(kept == tokens.count, "\(kept) of \(tokens.count, "row")")
  }

  private var isAverage: Finding {
    let values = values.value
    var farthest = 0.0
    for column in 0..<values.columns {
      let numbers = values.column(column)
      let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
      for number in output.value.column(column) { farthest = max(farthest, low - number, number - high) }
    }
    return .isNothing(farthest / max(values.elements.largestMagnitude, 1), "farthest outside")
  }
}
