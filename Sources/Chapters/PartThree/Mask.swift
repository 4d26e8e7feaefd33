import Lessons
import Literate
import Model
import Numbers
import Workings

extension Lesson {
  /// Part One’s lesson, in which no token sees what comes after it.
  public static let maskedRiverBank: Lesson = {
    var lesson = riverBank
    lesson.conventions.mask = .causal
    return lesson
  }()

  /// The same with another last word, which no token before it can see.
  public static let maskedRiverFlows: Lesson = {
    var lesson = maskedRiverBank
    lesson.title = "the river flows"
    lesson.tokens = ["the", "river", "flows"]
    lesson.embeddings = .given(Matrix([[0, 1, 0, 0], [1, 0, 1, 1], [0, 0, 1, 0]]))
    lesson.question = nil
    return lesson
  }()
}

/// The mask: a token sees itself and what came before it, and nothing of what is still to come (section 3.2.3 of the paper).
public final class MaskChapter: Chapter {
  public static let title = "The mask"
  public static var lead: Prose { "Whoever is to predict a word must not see it." }
  public static let section = "3.2.3"

  let lesson: Lesson
  let tokens: [Token]
  /// The attention by which one is explained: under the mask, without it, and under it with another last word.
  private let attention, unmasked, otherEnd: Attention.Run
  private let otherLast: Token
  /// B, the scaled scores with −∞ where a token may not look, n × n.
  private let masked: Quantity

  public var quantities: [Quantity] { [masked, attention.weights, attention.output] }

  /// Looks at a lesson under a mask, at the same without one, and at the same with another last word.
  public init(_ run: Transformer.Run, unmasked: Transformer.Run, otherEnd: Transformer.Run) {
    lesson = run.lesson
    tokens = Token.all(lesson.tokens)
    attention = run.example
    guard let masked = attention.masked else { preconditionFailure("this chapter is about a lesson with a mask") }
    self.masked = masked
    self.unmasked = unmasked.example
    self.otherEnd = otherEnd.example
    otherLast = Token.all(otherEnd.lesson.tokens)[tokens.count - 1]
  }

  @BlockBuilder public var body: [Block] {
    let (weights, output) = (attention.weights, attention.output)
    let (second, last, column) = (1, tokens.count - 1, 2)
    Architecture(here: .maskedAttention)
    """
    Two things are still missing: the rest of the paper’s \(term: .model), and \(terms: .weight) that nobody has set.
    The mask, \(chapter: FeedForwardChapter.self, "feed-forward") and a second \(term: .layer) come first, with weights that were set as before;
    then a small model gets a task, is \(term: .trained), and is opened to see what it has \(term: .learnt).
    """
    """
    A reader has the whole sentence, and so \(tokens[0]) could look at \(tokens[last]).
    A writer has only what stands there so far.
    The paper’s *decoder*, the half of the model that writes, says one word after the other, each from those before it.
    While it is trained, it is shown whole sentences, and at every place it has to say which word comes next.
    Could it look at that word, it would copy it, and learn nothing else.
    """
    """
    One might give it the first word by itself, then the first two, and so on, one computation for each.
    A *mask* does all of that in one: each \(term: .token) sees itself and what came before,
    and the row of each is what it would be if the sentence ended there.
    """
    """
    So the \(term: .share) that a token gives to a later one has to be 0, and its other shares have to add up to one.
    Both come about if the \(terms: .score) are changed before the \(term: .softmax).
    Here are those of “\(lesson.tokens.joined(separator: " "))”, in one \(term: .attention) as wide as the model:
    """
    MatrixTable(attention.scaled)
    Equation(masked)
    "A score stays where the \(term: .key) stands no later than the \(term: .query); for every key that comes after it, −∞ takes its place."
    Question(predict: "How many scores will be left in the row of each token?") {
      """
      \(tokens[0]) keeps one, that for itself, and each token after it keeps one more; the last keeps all \(tokens.count).
      What is left is a triangle.
      """
    }
    MatrixTable(masked)
    """
    −∞ stands for a score below all others.
    However small a number, \(.variable("e")) to its power is still above zero; only to the power of −∞ it is 0, and adds nothing to the total.
    So the softmax divides by the total of what may be seen:
    """
    Equation(weights)
    Worked(weights[second, 0])
    MatrixTable(weights, shading: .row)
    """
    The first token sees nothing but itself: its share is \(weights[0, 0]), whatever its score, and what it takes is its own \(term: .value).
    \(tokens[second]) shared its attention among \(tokens.count) without the mask, and now among \(second + 1):
    what went to \(tokens[last]), \(measured: unmasked.weights.value[second, last]), has gone to the others, in the proportion they had.
    And \(tokens[last]), the last, may see everything. In its row nothing has changed.
    """
    Question(
      compute: output[second, column],
      "\(output[second, column].symbol), what \(tokens[second]) takes in column \(column): its shares are above, and the values below."
    )
    MatrixTable(attention.values)
    MatrixTable(output)
    Figure.heatMaps([masked, weights]).captioned(
      "Scores under the mask, and shares: nothing stands right of the diagonal, where a token is still to come.")
    Question.findTheError(in: masked, style: NumberStyle(decimals: lesson.decimals))
    Question.findTheError(in: weights, style: NumberStyle(decimals: lesson.decimals)) { $0.isLate }
    slips
    NumPy(masked, weights, output)
    Claim("Every share for a token that is still to come is exactly 0.", nothingAhead)
    Claim("The shares of every row add up to one.", weights.rowsSum(to: 1))
    Claim("What the last token takes is what it took without the mask.", lastRowIsTheSame)
    Claim(
      "With \(otherLast) in the place of \(tokens[last]), the tokens before it take what they took.",
      earlierRowsAreTheSame)
    Question(
      "A sentence of \(tokens.count, "token") goes through the model once. How many honest predictions is that worth?"
    ) {
      """
      \(tokens.count): each row is made from itself and those before it, as if the sentence ended there, and can be asked for the next word.
      That is why training needs one computation for a sentence, and not one for each word.
      """
    }
  }

  /// What often goes wrong, each with what it does to these numbers.
  @BlockBuilder private var slips: [Block] {
    let (second, last) = (1, tokens.count - 1)
    let turned = attention.scaled.transposed().causallyMasked().transposed().softmax(over: .row).value
    let alone = Matrix(rows: 1, columns: last) { attention.scaled.value[last, $1 + 1] }
    Heading("Where it goes wrong")
    Aside(.pitfall) {
      List(
        """
        Masked after the softmax, without dividing anew: the shares for later tokens are 0, but the others still leave room for them.
        The row of \(tokens[second]) would add up to \(measured: keptShare(ofRow: second)), and that of \(tokens[0]) to \(measured: keptShare(ofRow: 0)).
        """,
        """
        Rows and columns exchanged: each token sees itself and what comes *after*.
        \(tokens[0]) would give \(tokens[last]) a share of \(measured: turned[0, last]), and \(tokens[last]) would give itself \(measured: turned[last, last]).
        """,
        """
        The mask inverted, as where one library marks with *true* what may be seen and another what may not:
        only what is still to come is seen, and for \(tokens[last]) there is nothing.
        """)
    }
    """
    To compute several sentences at once, one fills them up to the same length with *padding*, tokens that stand for nothing,
    and masks their columns, so that nobody hears them.
    Were \(tokens[0]) padding, \(tokens[last]) would give \(tokens[1]) \(measured: alone.softmax[0, 0]).
    With the row of \(tokens[0]) masked instead of its column, \(tokens[last]) would go on as before, with \(measured: unmasked.weights.value[last, 1]).
    A row that is masked altogether has powers that add up to 0, and 0 divided by 0 is no number:
    code has to leave such a row out, or this no-number spoils every sum that it enters.
    """
  }

  /// What a row’s shares come to where those for later tokens are struck out.
  private func keptShare(ofRow row: Int) -> Double { Array(unmasked.weights.value.row(row)[...row]).sum }

  private var nothingAhead: Finding {
    let shares = attention.weights.value
    let ahead = tokens.indices.flatMap { row in tokens.indices.dropFirst(row + 1).map { shares[row, $0] } }
    return Finding(ahead.allSatisfy { $0 == 0 }, "\(ahead.count { $0 == 0 }) of \(ahead.count)")
  }

  private var lastRowIsTheSame: Finding {
    .same(attention.output.rows(lastRow).value, unmasked.output.rows(lastRow).value)
  }

  private var earlierRowsAreTheSame: Finding {
    .same(attention.output.rows(earlierRows).value, otherEnd.output.rows(earlierRows).value)
  }

  private var lastRow: Range<Int> { tokens.count - 1..<tokens.count }
  private var earlierRows: Range<Int> { 0..<tokens.count - 1 }
}

extension Matrix {
  /// The shares of each row.
  fileprivate var softmax: Matrix {
    let numbers = Quantity(.given(self, rows: .single("row"), columns: .features(columns)))
    return numbers.softmax(over: .row).value
  }
}
