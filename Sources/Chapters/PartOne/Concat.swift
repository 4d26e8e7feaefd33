import Lessons
import Literate
import Model
import Numbers
import Workings

/// Step 7: the heads’ outputs are set side by side, C, and mixed, M (section 3.2.2 of the paper).
public final class ConcatChapter: Chapter {
  public static let title = "Concat"
  public static var lead: Prose {
    "The heads’ outputs are set side by side, and what each found becomes one row again."
  }
  public static let section = "3.2.2"

  let lesson: Lesson
  let tokens: [Token]
  private let attention: MultiHead
  private let outputs: [Quantity]
  /// C, n × d.
  public let joined: Quantity
  /// M = C W_O, n × d; the same as C where the lesson has no output projection.
  public let mixed: Quantity

  /// W_O.
  private var weights: Quantity? { attention.output?.weights }

  /// Joins what the heads of a layer’s attention found.
  public init(_ lesson: Lesson, _ attention: MultiHead, outputs: [Quantity]) {
    self.lesson = lesson
    self.attention = attention
    self.outputs = outputs
    tokens = Token.all(lesson.tokens)
    (joined, mixed) = attention.join(outputs)
  }

  public var quantities: [Quantity] { [joined] + (weights.map { [$0] } ?? []) + [mixed] }

  @BlockBuilder public var body: [Block] {
    if lesson.heads == 1 {
      """
      Several \(terms: .head) would leave a \(term: .matrix) each, to be set next to each other.
      A single one leaves rows of \(lesson.size, "number") as it is, one for each \(term: .token), and there is nothing to set beside them.
      """
    } else {
      """
      Each \(term: .head) has left a \(term: .matrix) of \(lesson.headSize, "column").
      What follows needs rows of \(lesson.size, "number") again, one for each \(term: .token),
      and so the heads’ outputs are simply set next to each other, or *concatenated*.
      """
    }
    Equation(joined)
    if lesson.heads > 1 {
      Question(
        predict: "How many rows and columns will \(joined) have, and in which columns does head \(lesson.heads) stand?"
      ) {
        """
        As many rows as there are tokens, \(tokens.count), and \(lesson.size, "column").
        Head \(lesson.heads) stands in \(lesson.columns(ofHead: lesson.heads - 1).columnsInWords), counted from 0.
        """
      }
    }
    MatrixTable(joined)
    Worked(joined[lesson.shownRow, lesson.size - 1])
    Question.findTheError(in: joined, style: NumberStyle(decimals: lesson.decimals))
    if let weights {
      if lesson.heads == 1 {
        "The paper multiplies by one more matrix of weights, \(weights), in which every column can read from all that the head found."
      } else {
        """
        Side by side is not together: the columns of the first head know only what that head found.
        So the paper multiplies by one more matrix of \(terms: .weight), \(weights),
        a \(term: .projection) in which every column can read from \(lesson.heads.all("head")).
        """
      }
      Equation(mixed)
      MatrixTable(weights)
      MatrixTable(mixed)
      Worked(mixed[lesson.shownRow, lesson.shownFeature])
      Question(
        compute: mixed[lesson.practiceRow, 0],
        "\(mixed[lesson.practiceRow, 0].symbol), the first number that attention hands to \(tokens[lesson.practiceRow])."
      )
      """
      This is the output of *multi-head \(term: .attention)*: for each token a row as long as the one it started with,
      made from the \(terms: .value) of all the tokens.
      """
      NumPy(joined, mixed)
      whyOutput(weights)
      if lesson.heads > 1 {
        Claim(
          "It comes to the same as giving each head its own rows of the output weights and adding up what the heads contribute.",
          sumOfHeads(weights))
      }
    } else {
      Aside(.departure) {
        """
        The paper multiplies this by one more matrix of weights, so that what one head found can reach every column.
        This lesson does without, and \(mixed) is the same as \(joined).
        """
      }
      NumPy(joined, mixed)
    }
    Claim(
      lesson.heads == 1
        ? "What the head found stands here unchanged."
        : "Setting side by side changes no number: each head’s output stands in its own columns.", copied)
    if lesson.heads > 1 {
      Question("Which of the heads’ results can reach the first column of \(mixed)?") {
        if let weights {
          reach(weights)
        } else {
          "Only the first head’s: without an output projection each column keeps to the head that made it."
        }
      }
    }
  }

  /// Which heads come through the output weights to the first column.
  private func reach(_ weights: Quantity) -> Prose {
    let column = weights.value.column(0)
    let through = outputs.indices.filter { lesson.columns(ofHead: $0).contains { column[$0] != 0 } }
    let all: Prose = """
      Those of \(lesson.heads.all("head")): each number of that column is a sum over every column of \(joined),
      and these are the columns of \(lesson.heads.all("head")).
      """
    if through.count == lesson.heads { return all }
    if through.isEmpty { return "\(all) Here, though, the first column of \(weights) is 0, and nothing comes through." }
    let named = Prose.list(through.map { "head \($0 + 1)" })
    return
      "\(all) Here, though, the others meet zeros in the first column of \(weights), and only \(named) \(through.count == 1 ? "comes" : "come") through."
  }

  private var copied: Finding {
    let parts = outputs.map { $0.value }
    if parts.count == 1 { return .same(joined.value, parts[0]) }
    let kept = parts.indices.count { joined.value.columns(lesson.columns(ofHead: $0)) == parts[$0] }
    return Finding(kept == parts.count, "\(kept) of \(parts.count, "head")")
  }

  private func sumOfHeads(_ weights: Quantity) -> Finding {
    let contributions = outputs.indices.map { contribution(ofHead: $0, weights) }
    let sum = contributions.dropFirst().reduce(contributions[0], +)
    return .same(sum, mixed.value)
  }

  /// What a head brings to M: its own rows of the output weights, times what it found.
  private func contribution(ofHead index: Int, _ weights: Quantity) -> Matrix {
    outputs[index].value.matmul(weights.value.rows(lesson.columns(ofHead: index)))
  }

  /// Why there are output weights: told where what the first head found reaches columns that are not its own.
  @BlockBuilder private func whyOutput(_ weights: Quantity) -> [Block] {
    let (brought, own) = (contribution(ofHead: 0, weights), lesson.headSize)
    let reached = (0..<lesson.size).count { brought.column($0).largestMagnitude > 1e-9 }
    if lesson.heads > 1, reached > own {
      """
      Leave out what head 1 found, and \(reached) of the \(lesson.size) columns of \(mixed) change.
      Without \(weights) it would be \(own): \(mixed) would be \(joined), and what a head found would stay in its own columns.
      """
      Claim(
        "Through \(weights), what head 1 found reaches more columns than it has.",
        Finding(reached > own, "\(reached), and it has \(own)"))
    }
  }
}
