import Lessons
import Literate
import Model
import Numbers
import Workings

/// Chapters 3 to 6 at full size: four heads on a whole sentence.
final class HeadsAtWork: Chapter {
  static let title = "Four heads at work"
  static var lead: Prose { "Queries, keys, scores and softmax in every head at once, on a whole sentence." }
  static let section = "3.2.2"

  let lesson: Lesson
  let layer: Transformer.Layer.Run
  var quantities: [Quantity] { layer.explained + layer.inHeads }
  private var tokens: [Token] { Token.all(lesson.tokens) }
  private var heads: [Attention.Run] { layer.attention.heads }

  init(lesson: Lesson, layer: Transformer.Layer.Run) {
    (self.lesson, self.layer) = (lesson, layer)
  }

  @BlockBuilder var body: [Block] {
    let (h, width) = (lesson.heads, lesson.headSize)
    let first = heads[0]
    let (rivals, row, column) = disagreement
    """
    Each \(term: .token)’s \(lesson.size, "number") become a \(term: .query), a \(term: .key) and a \(term: .value) of the same length,
    and those are cut into \(h, "piece") of \(width, "column") that stand side by side, one for each \(term: .head).
    The \(terms: .weight) are whole numbers drawn at random, from \(exact: Double(draws.from)) to \(exact: Double(draws.below - 1)), each divided by \(exact: draws.divisor), and so the heads have nothing in particular to look for.
    """
    if draws.divisor > coarse {
      """
      They are that small for a reason: divided by \(exact: coarse) instead,
      \(saturatedRows(factor: draws.divisor / coarse)) of the \(h * tokens.count, "row") would give more than 0.95 to a single token.
      """
    }
    "For head 1 the whole way reads:"
    Equation(layer.attention.example.queries, first.queries, first.scores, first.scaled, first.weights, first.output)
    MatrixTable(first.queries)
    Worked(first.scores[0, 0])
    """
    Each \(term: .score) is a sum of \(width, "product"); the working shows the few that weigh most.
    Keys, values and scores come about in the same way; the pictures and tables below go straight to the \(terms: .share).
    """
    Question(predict: "With weights drawn at random, will some head look at one token above all others?") {
      """
      The largest share of any head is \(measured: largestShares.max() ?? 0), where an even share would be \(measured: 1 / Double(tokens.count)).
      It has no reason to; its columns just happen to agree there.
      """
    }
    Figure.heatMaps(heads.map { $0.weights }).captioned("What each of the heads attends to, one query a row.")
    heads.enumerated().flatMap { index, head in table(of: head, number: index + 1) }
    Heading("What differs, and why")
    """
    All heads read the same \(layer.source), but with other columns of the weights, and so they ask other questions.
    Of any two heads, \(rivals.one + 1) and \(rivals.other + 1) disagree most, about what \(tokens[row]) should take from \(tokens[column]):
    \(heads[rivals.one].weights[row, column]) says the one, \(heads[rivals.other].weights[row, column]) the other.
    """
    """
    They differ in temper, too.
    If a row were shared out evenly, each token would get \(measured: 1 / Double(tokens.count)).
    How far a head goes beyond that depends on how far apart the scores of a row lie:
    """
    List(lines: tempers)
    """
    \(sameOrder.holds ? "Here the heads stand in the same order by both numbers. That is not a law" : "The heads do not stand in the same order by both numbers"), since the other scores of the row count too.
    Training would make use of all this, and let each head look for something of its own.
    """
    Claim("In every head, the shares of every row add up to one.", heads.map { $0.weights }.rowsSum(to: 1))
    Claim("In no head is a share above 0.95.", heads.map { $0.weights }.staysBelow(0.95))
    Claim("No two heads have the same shares.", allDiffer)
    Claim("The farther apart the scores of that row, the larger is the head’s largest share.", sameOrder)
    if let (one, other) = tokens.twins {
      let seen = tokens.first { $0.text != tokens[one].text && $0.index > 1 } ?? tokens[0]
      Question("In head 1, do the two occurrences of “\(tokens[one].text)” attend alike?") {
        """
        Not quite: they are the same word, but their rows also say where they stand.
        Their shares for “\(seen.text)” are \(first.weights[one, seen.index]) and \(first.weights[other, seen.index]).
        """
      }
    }
  }

  @BlockBuilder private func table(of head: Attention.Run, number: Int) -> [Block] {
    let largest = head.weights.cell(ofElement: head.weights.value.elements.indexOfLargest)
    MatrixTable(head.weights, shading: .row)
    "The largest share in head \(number) is \(largest): \(tokens[largest.row]) gives it to \(tokens.named(largest.column, by: largest.row))."
  }

  private var draws: IntegerDraws {
    guard case .integers(let draws) = lesson.weights else { preconditionFailure("Part Two draws whole numbers") }
    return draws
  }

  /// How many rows of shares would give more than 0.95 to one token, were all weights larger by a factor.
  private func saturatedRows(factor: Double) -> Int {
    heads.flatMap { head -> [Double] in
      // Scores are products of two projections, and so they grow by its square.
      let shares = head.scaled.times(factor * factor).softmax(over: .row).value
      return (0..<tokens.count).map { shares.row($0).max() ?? 0 }
    }.count { $0 > 0.95 }
  }

  /// The two heads that differ most, and where.
  private var disagreement: (heads: (one: Int, other: Int), row: Int, column: Int) {
    let pairs = heads.indices.flatMap { one in heads.indices.dropFirst(one + 1).map { (one: one, other: $0) } }
    let distances = pairs.map {
      (heads[$0.one].weights.value - heads[$0.other].weights.value).elements.map { $0.magnitude }
    }
    let pair = distances.map { $0.max() ?? 0 }.indexOfLargest
    let (row, column) = heads[0].weights.value.place(of: distances[pair].indexOfLargest)
    return (pairs[pair], row, column)
  }

  /// How far apart the scores lie in the row that holds a head’s largest share.
  private var spreads: [Double] {
    heads.map { head in
      let scores = head.scaled.value.row(head.weights.value.place(of: head.weights.value.elements.indexOfLargest).row)
      return (scores.max() ?? 0) - (scores.min() ?? 0)
    }
  }

  private var largestShares: [Double] { heads.map { $0.weights.value.elements.max() ?? 0 } }

  private var tempers: [Prose] {
    heads.indices.map { index in
      "Head \(index + 1): its largest share is \(measured: largestShares[index]), in a row whose scores are \(measured: spreads[index]) apart"
    }
  }

  private var sameOrder: Finding {
    let (bySpread, byShare) = (spreads.placesOfLargest(heads.count), largestShares.placesOfLargest(heads.count))
    return Finding(bySpread == byShare, "from the widest: \(Prose.list(bySpread.map { "head \($0 + 1)" }))")
  }

  private var allDiffer: Finding {
    let different = heads.map { $0.weights.value.elements }.distinctCount
    return Finding(different == heads.count, "\(different) different maps")
  }
}

/// A divisor with which the weights would be too large for so many features.
private let coarse = 10.0
