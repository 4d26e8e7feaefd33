import Lessons
import Literate
import Model
import Numbers
import Workings

/// Step 3: each token’s row is turned into a query, a key and a value (section 3.2 of the paper).
public final class ProjectionsChapter: Chapter {
  public static let title = "Queries, keys and values"
  public static var lead: Prose {
    "Each token gets three new rows: what it asks, what it answers to, and what it has to give."
  }
  public static let section = "3.2.2"

  let lesson: Lesson
  let tokens: [Token]
  let parameters: Parameters
  /// The embeddings with their positions.
  private let input: Quantity
  /// What the projections read: X, or E where the lesson’s conventions say so.
  let source: Quantity
  /// Q, K and V, n × d each; where heads share small weights, each head’s own from the start, n × d_k.
  public let projected: MultiHead.Projected

  /// The queries, keys and values that this chapter and the next two explain.
  private var example: Projections.Run { projected.example }

  /// Projects what a layer’s attention reads.
  public init(
    _ lesson: Lesson, _ attention: MultiHead, _ parameters: Parameters, reading source: Quantity, input: Quantity
  ) {
    self.lesson = lesson
    self.parameters = parameters
    self.input = input
    self.source = source
    tokens = Token.all(lesson.tokens)
    projected = attention.project(source)
  }

  public var quantities: [Quantity] {
    [parameters.queries, parameters.keys, parameters.values] + projected.quantities
  }

  @BlockBuilder public var body: [Block] {
    let (queries, keys, values) = (example.queries, example.keys, example.values)
    let (shown, left) = (lesson.shownRow, lesson.practiceRow)
    """
    When \(terms: .token) look at each other, each of them plays three parts.
    As a \(defining: .query) it asks: what am I looking for?
    As a \(defining: .key) it answers: this is what I can be found by.
    And as a \(defining: .value) it hands something over to those who found it.
    """
    """
    What one looks for is seldom what one can be found by, and neither need be what one has to give.
    So each token’s row in \(source) is turned into three new ones, by three \(terms: .matrix) of \(defining: .weight, "weights"): numbers of the \(term: .model) that others are multiplied by.
    The names are those of the paper’s section 3.2; think of looking things up:
    a query is held against keys, and what is found behind a key is its value.
    """
    departures
    Equation(queries, keys, values)
    """
    A matrix product is many \(terms: .dotProduct) at once:
    the number in row \(.variable("i")) and column \(.variable("j")) is row \(.variable("i")) of the left matrix
    times column \(.variable("j")) of the right one.
    To multiply rows by a matrix of weights is also called a \(defining: .projection) of them.
    """
    Equation(queries, showing: .entry)
    weightsOrigin
    MatrixTable(parameters.queries)
    Question(
      predict: "Suppose two tokens had the same row in \(source). What of their queries, their keys and their values?"
    ) {
      """
      Each would be the same for both.
      A row of \(queries) is made from the same row of \(source) and from the weights, and the weights are the same for all.
      """
    }
    MatrixTable(queries)
    Worked(queries[shown, 0])
    Question(
      compute: queries[left, 0],
      "\(queries[left, 0].symbol), the first number of the query of \(tokens[left]).")
    """
    The keys and the values are made in the same way, each with a weight matrix of its own.
    """
    MatrixTable(parameters.keys)
    MatrixTable(keys)
    MatrixTable(parameters.values)
    MatrixTable(values)
    """
    So far nothing has looked beyond its own row:
    that of \(tokens[shown]) in \(queries), \(keys) and \(values) was made from its own row in \(source) alone.
    The next chapter lets \(tokens.count > 1 ? "the tokens" : "queries and keys") meet.
    """
    NumPy(queries, keys, values)
    Question.findTheError(in: keys, style: NumberStyle(decimals: lesson.decimals))
    Claim(
      "The first token’s query depends on that token alone: made from its row by itself, it is the same.", alone
    )
    Question(
      "Double every number in the row of one token in \(source). What becomes of its query, and of the other tokens’ queries?"
    ) {
      """
      Its query doubles too: each of its numbers is a sum of products, and each of these has one number of the row in it.
      The other queries stay as they are, since each is made from its own row alone.
      """
    }
  }

  @BlockBuilder private var departures: [Block] {
    if lesson.conventions.headInput == .embedded {
      Aside(.departure) {
        """
        In the paper the projections read \(input), which knows the positions.
        In this lesson they read the bare embeddings, and so attention cannot tell one order of the words from another.
        """
      }
    }
    if projected.whole == nil && lesson.heads > 1 {
      Aside(.departure) {
        """
        In the paper each head has weights of its own, and they read all \(lesson.size, "feature").
        In this lesson the input is cut into \(lesson.heads, "piece") of \(lesson.headSize, "feature") first,
        and every head uses the same small weights on its own piece.
        This chapter and the next two follow the first head.
        """
      }
    }
  }

  @BlockBuilder private var weightsOrigin: [Block] {
    switch lesson.weights {
    case .given:
      "In a \(term: .trained) model the weights are \(term: .learnt). Here they are given as part of the lesson."
    case .integers(let draws):
      """
      In a \(term: .trained) model the weights are \(term: .learnt).
      \(drawn(draws))
      """
    case .uniform(let seed, _):
      """
      In a \(term: .trained) model the weights are \(term: .learnt).
      Here they are drawn at random, with \(term: .seed) \(seed), evenly from −\(bound) to \(bound),
      which is the root of 6 over the number of rows and columns together.
      The wider the matrix the smaller they are, and so the numbers of \(example.queries) have about the size of those they are made from, however many are added up.
      Scores, the products of the next chapter, have no such limit: they grow with the rows that go into them.
      """
    }
  }

  private func drawn(_ draws: IntegerDraws) -> Prose {
    if draws.below - draws.from == 1 { return "Here each is \(exact: Double(draws.from) / draws.divisor)." }
    return """
      Here they are whole numbers drawn at random, with \(term: .seed) \(draws.seed),
      from \(exact: Double(draws.from)) to \(exact: Double(draws.below - 1))\(draws.divisor == 1 ? "" : ", each divided by \(exact: draws.divisor)").
      """
  }

  /// How far from 0 evenly drawn weights may lie.
  private var bound: Prose {
    let (rows, columns) = (parameters.queries.value.rows, parameters.queries.value.columns)
    return "\(measured: (6 / Double(rows + columns)).squareRoot())"
  }

  private var alone: Finding {
    let weights = parameters.queries.value
    let own = Matrix([Array(source.value.row(0).prefix(weights.rows))]).matmul(weights)
    return .same(own, Matrix([example.queries.value.row(0)]))
  }
}
