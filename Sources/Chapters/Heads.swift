import Lessons
import Literate
import Numbers
import Workings

/// One head: its part of the queries, keys and values, and what attention makes of them.
struct Head {
  let queries, keys, values: Quantity
  let scores, scaled, weights, output: Quantity
}

/// Step 6: the model attends several times at once, each head with a part of the columns (section 3.2.2 of the paper).
public struct HeadsChapter: Chapter {
  public static let title = "Heads"
  public static var lead: Prose { "Several attentions side by side, each with its own part of the numbers." }
  public static let section = "3.2.2"

  let softmax: SoftmaxChapter
  let heads: [Head]

  var lesson: Lesson { softmax.lesson }
  var tokens: [Token] { softmax.tokens }
  private var projections: ProjectionsChapter { softmax.scores.projections }

  public init(_ softmax: SoftmaxChapter) {
    self.softmax = softmax
    let lesson = softmax.lesson
    let projections = softmax.scores.projections
    heads = (0..<lesson.heads).map { index in
      let head = index + 1
      let part: Projected
      if let whole = projections.whole {
        let columns = lesson.columns(ofHead: index)
        part = Projected(
          queries: whole.queries.columns(columns).named(Symbol("Q").of(head: head), "queries of head \(index + 1)"),
          keys: whole.keys.columns(columns).named(Symbol("K").of(head: head), "keys of head \(index + 1)"),
          values: whole.values.columns(columns).named(Symbol("V").of(head: head), "values of head \(index + 1)"))
      } else {
        part = projections.parts[index]
      }
      let (scores, scaled) = part.scores(head: head)
      let (weights, output) = scaled.attention(to: part.values, over: lesson.softmaxExtent, head: head)
      return Head(
        queries: part.queries, keys: part.keys, values: part.values, scores: scores, scaled: scaled, weights: weights,
        output: output)
    }
  }

  public var quantities: [Quantity] {
    // Where heads share weights, chapter 3 has made all queries, keys and values, and chapters 4 and 5 the first head’s rest.
    if projections.whole == nil { return heads.dropFirst().flatMap { [$0.scores, $0.scaled, $0.weights, $0.output] } }
    return heads.flatMap { [$0.queries, $0.keys, $0.values] }
      + heads.flatMap { [$0.scores, $0.scaled, $0.weights, $0.output] }
  }

  @BlockBuilder public var body: [Block] {
    let (h, width) = (lesson.heads, lesson.headSize)
    let last = heads[min(h, shownHeads) - 1]
    Figure.map(.here(Self.slug, lesson))
    """
    One attention gives each token one set of shares.
    But a word may have to look for several things at once: who acts, on whom, and in what order.
    Averaged into one set of shares, such questions get in each other’s way (section 3.2.2 of the paper).
    """
    if h == 1 {
      """
      This lesson has a single head, and so the head is the whole, with every column.
      The paper’s base model has eight heads of 64 columns each.
      """
    } else {
      """
      So the columns of \(dealt) are dealt out to \(h, "head"), \(width, "column") each,
      and every head does all of chapters 4 and 5 with its own columns.
      The paper’s base model has eight heads of 64 columns.
      """
      if projections.whole != nil {
        """
        A column of the queries comes from the same column of the query weights and no other,
        and so each head has weights of its own, as in the paper.
        What chapters 4 and 5 made of all the columns at once was for showing; from here on the heads’ results count.
        """
      }
    }
    "For head \(min(h, shownHeads)) this reads:"
    Equation(last.queries, last.keys, last.values)
    Equation(last.scores, last.scaled, last.weights, last.output)
    """
    A head’s rows are \(width, "number") long, and so its scores are divided by \(.root(.number("\(width)"))).
    """
    if h > 1 {
      Question(predict: "Both heads read the same tokens. Will they give the same shares?") {
        "Hardly: each reads other columns of the queries and keys, and the scores are made of those. The tables that follow say how far they differ."
      }
    }
    Question(
      compute: last.scaled[tokens.count - 1, 0],
      """
      \(last.scaled[tokens.count - 1, 0].symbol), a scaled score of head \(min(h, shownHeads)),
      from the \(width, "number") that this head reads of the query of \(tokens[tokens.count - 1]) and of the key of \(tokens[0]).
      """)
    heads.prefix(shownHeads).enumerated().flatMap { tables(of: $0.element, number: $0.offset + 1) }
    if h > shownHeads {
      "The other \(h - shownHeads, "head") work alike; the picture shows what each of them attends to."
    }
    Worked(last.weights[0, last.weights.value.row(0).indexOfLargest])
    Figure.heatMaps(heads.map { $0.weights }).captioned("What each head attends to, one row for each query.")
    if h > 1 { difference }
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
      Each score of a head, \(scores) in all, is a sum of \(width, "product"), and there are \(h, "head"):
      \(scores) times \(width) times \(h) is \(scores * lesson.size),
      and that is \(scores) times \(lesson.size).
      For these products more heads cost nothing extra; each just sees less.
      """
    }
  }

  /// What is cut into pieces: the queries, keys and values, or where heads share weights what these are made from.
  private var dealt: Prose {
    projections.whole == nil ? "\(projections.source)" : "the queries, keys and values"
  }

  @BlockBuilder private func tables(of head: Head, number: Int) -> [Block] {
    Heading("Head \(number)")
    MatrixTable(head.scaled)
    MatrixTable(head.weights, shading: .row)
    MatrixTable(head.output)
    for row in 0..<min(tokens.count, 3) {
      let strongest = head.weights.value.row(row).indexOfLargest
      "In head \(number), \(tokens[row]) gives its largest share of attention, \(head.weights[row, strongest]), to \(tokens.named(strongest, by: row))."
    }
  }

  /// Where the first two heads disagree most.
  @BlockBuilder private var difference: [Block] {
    let (first, second) = (heads[0].weights, heads[1].weights)
    let place = zip(first.value.elements, second.value.elements).map { ($0 - $1).magnitude }.indexOfLargest
    let (row, column) = (place / tokens.count, place % tokens.count)
    if first.value[row, column] == second.value[row, column] {
      "The first two heads agree everywhere: what their columns hold comes to the same shares."
    } else {
      """
      The first two heads disagree most about what \(tokens[row]) should take from \(tokens[column]):
      \(first[row, column]) says the first, \(second[row, column]) the second.
      Nobody told them to differ; their columns hold different numbers, and that is enough.
      """
    }
  }

  @BlockBuilder private var claims: [Block] {
    let weights = heads.map { $0.weights }
    if lesson.softmaxExtent == .row {
      Claim("In every head, the shares of every row add up to one.", weights.rowsSum(to: 1))
    } else {
      Claim("In every head, all shares together add up to one.", weights.cellsSum(to: 1))
    }
    if tokens.count > 1 { Claim("In no head is a share above 0.95.", weights.staysBelow(0.95)) }
    if let whole = projections.whole {
      Claim(
        "The heads’ queries set side by side are all the queries again: nothing is lost, and nothing is used twice.",
        Quantity.sideBySide(heads.map { $0.queries }).equals(whole.queries))
    }
  }
}

/// How many heads are shown with tables of their own.
private let shownHeads = 2
