import Lessons
import Literate
import Model
import Numbers
import Workings

/// Step 6: the model attends several times at once, each head with a part of the columns (section 3.2.2 of the paper).
public final class HeadsChapter: Chapter {
  public static let title = "Heads"
  public static var lead: Prose { "Several attentions side by side, each with its own part of the numbers." }
  public static let section = "3.2.2"

  let lesson: Lesson
  let tokens: [Token]
  private let projected: MultiHead.Projected
  /// What is cut into pieces where heads share weights.
  private let source: Quantity
  /// What each head makes of its part.
  public let heads: [Attention.Run]

  /// Attends with every head of a layer’s attention, of which an example has been computed.
  public init(
    _ lesson: Lesson, _ attention: MultiHead, _ projected: MultiHead.Projected, _ example: Attention.Run,
    source: Quantity
  ) {
    self.lesson = lesson
    self.projected = projected
    self.source = source
    tokens = Token.all(lesson.tokens)
    heads = attention.attend(projected, example)
  }

  public var quantities: [Quantity] {
    // Where heads share weights, the chapters before have made all queries, keys and values, and the first head’s rest.
    if projected.whole == nil { return heads.dropFirst().flatMap { $0.quantities } }
    return heads.flatMap { $0.projected.quantities } + heads.flatMap { $0.quantities }
  }

  @BlockBuilder public var body: [Block] {
    let (h, width) = (lesson.heads, lesson.headSize)
    let last = heads[min(h, shownHeads) - 1]
    let (shown, left) = (lesson.shownRow, lesson.practiceRow)
    let receiver = left == 0 ? tokens.count - 1 : 0
    let otherKey: Prose = "the key of \(tokens[receiver])"
    """
    One \(term: .attention) gives each \(term: .token) one set of \(terms: .share).
    But a word may have to look for several things at once: who acts, on whom, and in what order.
    Averaged into one set of shares, such questions get in each other’s way (section 3.2.2 of the paper).
    So there may be several attentions side by side, each of which is called a \(defining: .head).
    """
    if h == 1 {
      """
      This lesson has a single head, and so the head is the whole, with every column.
      Heads count from 1, as in the paper, whose base \(term: .model) has eight of 64 columns.
      """
    } else {
      """
      So the columns of \(cut) are cut into \(h, "piece") of \(width, "column"):
      the \(width == 1 ? "first column is" : "first \(width) columns are") for head 1, the next for head 2\(h == 2 ? "" : ", and so on"),
      and every head does all of chapters \(numberOf: ScoresChapter.self) and \(numberOf: SoftmaxChapter.self) with its own piece, whose columns count from 0 again.
      Heads count from 1, as in the paper, whose base \(term: .model) has eight of 64 columns.
      """
      if projected.whole != nil {
        """
        A column of the queries comes from the same column of the query weights and no other,
        and so each head has \(terms: .weight) of its own, as in the paper.
        What chapters \(numberOf: ScoresChapter.self) and \(numberOf: SoftmaxChapter.self) made of all the columns at once was the example; from here on the heads’ results count.
        """
      }
    }
    "For head \(min(h, shownHeads)) this reads (a third index comes first: \(last.weights[0, 0].symbol) is head \(min(h, shownHeads)), row 0, column 0):"
    Equation(last.queries, last.keys, last.values)
    Equation(last.scores, last.scaled, last.weights, last.output)
    """
    A row of a head has \(width, "number"), and so its \(terms: .score) are divided by \(.root(.number("\(width)"))).
    """
    if h > 1 && tokens.count > 1 {
      Question(predict: "The same tokens are read by \(h.all("head")). Will they give the same shares?") {
        if doDiffer {
          "No: each reads columns of its own, and the scores are made of those. The tables that follow say how far they differ."
        } else {
          "Here they do, as printed. Each reads columns of its own, but in this lesson those come to the same shares."
        }
      }
    }
    heads.prefix(shownHeads).enumerated().flatMap { tables(of: $0.element, number: $0.offset + 1) }
    if h > shownHeads {
      "What \((h - shownHeads).other("head")) made of it, in the same way, is in the picture below."
    }
    Worked(last.weights[shown, last.weights.value.row(shown).indexOfLargest])
    Question(
      compute: last.scaled[left, receiver],
      """
      \(last.scaled[left, receiver].symbol), a scaled score of head \(min(h, shownHeads)):
      this head reads \(width, "number") of the query of \(tokens[left]), and as many of \(tokens.count > 1 ? otherKey : "its key").
      """)
    if h > 1 {
      Figure.heatMaps(heads.map { $0.weights }).captioned("What each head attends to, one row for each query.")
      if tokens.count > 1 { difference }
    }
    Question.findTheError(in: last.scaled, style: NumberStyle(decimals: lesson.decimals))
    NumPy(last.queries, last.keys, last.values, last.scores, last.scaled, last.weights, last.output)
    claims
    if h > 1 { cost }
  }

  /// Whether heads cost more than one wide attention.
  @BlockBuilder private var cost: [Block] {
    let (h, width, scores) = (lesson.heads, lesson.headSize, tokens.count * tokens.count)
    Question(
      "How many multiplications do the scores of \(h, "head") take, and how many those of a single head as wide as the model?"
    ) {
      """
      The same number.
      Many think that more heads cost more, but one score of a head takes \(width, "multiplication"), and \(h, "head") have \(scores) of them each:
      \(scores) times \(width) times \(h) is \(scores * lesson.size),
      and that is \(scores) times \(lesson.size).
      For these products more heads cost nothing extra; each just sees less.
      """
    }
  }

  /// What is cut into pieces: the queries, keys and values, or where heads share weights what these are made from.
  private var cut: Prose {
    projected.whole == nil ? "\(source)" : "the \(terms: .query), \(terms: .key) and \(terms: .value)"
  }

  private var style: NumberStyle { NumberStyle(decimals: lesson.decimals) }

  /// Whether any two heads give other shares, as they are printed.
  private var doDiffer: Bool {
    let first = heads[0].weights.value.elements
    return heads.contains { head in
      !zip(head.weights.value.elements, first).allSatisfy { style.prints($0, like: $1) }
    }
  }

  @BlockBuilder private func tables(of head: Attention.Run, number: Int) -> [Block] {
    Heading(heads.count == 1 ? "The head" : "Head \(number)")
    MatrixTable(head.scaled)
    MatrixTable(head.weights, shading: .row)
    MatrixTable(head.output)
    for row in 0..<min(tokens.count, 3) {
      "In head \(number), \(Largest(head.weights, row: row, tokens: tokens, style: style).share)"
    }
  }

  /// Where the first two heads disagree most.
  @BlockBuilder private var difference: [Block] {
    let (first, second) = (heads[0].weights, heads[1].weights)
    let most = zip(first.value.elements, second.value.elements).map { ($0 - $1).magnitude }.indexOfLargest
    let preferred = first.value.place(of: most)
    if let (row, column) = first.value.place(differingFrom: second.value, preferring: preferred, style) {
      """
      Heads 1 and 2 disagree about what \(tokens[row]) should take from \(tokens.named(column, by: row)):
      \(first[row, column]) says the one, \(second[row, column]) the other.
      Their columns hold different numbers, and that is enough.
      """
    } else {
      "Heads 1 and 2 agree everywhere, as printed: what their columns hold comes to the same shares."
    }
  }

  @BlockBuilder private var claims: [Block] {
    let weights = heads.map { $0.weights }
    if lesson.softmaxExtent == .row {
      Claim("The shares of every row of a head add up to one.", weights.rowsSum(to: 1))
    } else {
      Claim("All shares of a head together add up to one.", weights.cellsSum(to: 1))
    }
    if tokens.count > 1, heads[0].masked == nil {
      Claim("In no head is a share above 0.95.", weights.staysBelow(0.95))
    }
    if heads.count > 1, let whole = projected.whole {
      Claim(
        "The heads’ queries set side by side are all the queries again: nothing is lost, and nothing is used twice.",
        Quantity.sideBySide(heads.map { $0.queries }).equals(whole.queries))
    }
  }
}

/// How many heads are shown with tables of their own.
private let shownHeads = 2
