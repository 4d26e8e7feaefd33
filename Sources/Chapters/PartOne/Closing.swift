import Lessons
import Literate
import Model
import Numbers
import Workings

/// After the last step: what became of the question, and what each number of the answer is made of.
public final class ClosingChapter: Chapter {
  public static let title = "The answer"
  public static var lead: Prose { "What came out at the end, and where each of its numbers came from." }
  public static let section = "3.2"

  let lesson: Lesson
  let tokens: [Token]
  private let run: Transformer.Run
  private let story: Story?
  /// What the shown token’s row of R is made of; nil where that would be too much to show.
  private let contributions: Quantity?

  /// Closes a part that has computed a lesson, with its story where it has one.
  public init(_ run: Transformer.Run, _ story: Story?) {
    lesson = run.lesson
    self.run = run
    self.story = story
    tokens = Token.all(lesson.tokens)
    contributions = run.contributions
  }

  public var quantities: [Quantity] { [] }

  @BlockBuilder public var body: [Block] {
    if let story { answer(story) }
    if let contributions { origins(contributions) }
    Heading("A few questions on all of it")
    MixedQuestions(run, tokens).blocks
    """
    To practise, take numbers that nobody can guess: `book worksheet`, or *Share* on the page, makes sheets like this lesson, with other numbers for each reader, and sheets with the answers.
    """
  }

  // MARK: Both sentences

  @BlockBuilder private func answer(_ story: Story) -> [Block] {
    let (asked, feature, twin) = (story.asked, story.featureName, story.twin)
    """
    The question was what \(asked) is.
    By itself it said nothing of *\(feature)*; at the end it says \(story.answer)\(twin.map { ", and in the other sentence \(measured: $0.answer.value)" } ?? "").
    """
    if let twin {
      """
      Step by step, and side by side:
      """
      List(lines: steps(story, twin))
      let sameShares = Finding.same(story.wideShares.value, twin.wideShares.value)
      if sameShares.holds {
        """
        Both sentences have the same shares: nobody asks for *\(feature)*, and nobody is found by it.
        What differs is only what is handed over.
        """
        Claim("Both sentences have the same shares.", sameShares)
      }
      Claim("They give \(asked) opposite answers of nearly the same size.", story.isMirrored(in: twin))
    }
  }

  private func steps(_ story: Story, _ twin: Story) -> [Prose] {
    let (one, other) = (story.run, twin.run)
    let names: [(Prose, Quantity, Quantity)] = [
      ("looked up", one.input.embeddings, other.input.embeddings),
      ("with its place", one.input.input, other.input.input),
      ("what attention found", one.attention.mixed, other.attention.mixed),
      ("both together", one.norm.residual, other.norm.residual),
      ("after layer norm", one.norm.normalised, other.norm.normalised),
    ]
    return names.map { words, quantity, twins in
      "\(quantity), \(words): \(story.said(in: quantity)) beside \(story.answering), \(measured: twin.said(in: twins).value) beside \(twin.answering)"
    }
  }

  // MARK: What a row is made of

  @BlockBuilder private func origins(_ contributions: Quantity) -> [Block] {
    let token = tokens[lesson.shownRow]
    let residual = run.norm.residual
    Heading("What a row is made of")
    """
    Before \(term: .layerNorm), the row of \(token) is a sum, and so each of its numbers can be taken apart:
    what it was itself, what its \(term: .positionalEncoding) added, and what each \(term: .token) handed over through each \(term: .head).
    A row of this table is one of these, and its columns add up to the row of \(token) in \(residual).
    """
    MatrixTable(contributions)
    Worked(contributions[row(of: contributions), lesson.shownFeature])
    if let story { withoutHeads(story, contributions) }
    norm(residual)
    Refutation.placeIsTakenOff(
      contributions, residual, row: lesson.shownRow, tokens: tokens, style: NumberStyle(decimals: lesson.decimals))
    Claim("The contributions add up to the row of \(token) in \(residual).", addsUp(contributions))
  }

  /// How much of what answers the question would be left if one attention had to serve all wishes.
  @BlockBuilder private func withoutHeads(_ story: Story, _ contributions: Quantity) -> [Block] {
    let answering = story.answering
    let (own, shared) = (
      story.share(of: answering, in: story.answeringAttention.weights), story.share(of: answering, in: story.wideShares)
    )
    let brought = contributions[2 + story.answeringHead * tokens.count + answering.index, story.feature]
    let left = brought.value * shared.value / own.value
    """
    Of the \(story.said(in: run.norm.residual)) that \(story.asked) says of *\(story.featureName)* in \(run.norm.residual), \(answering) handed over \(brought) through head \(story.answeringHead + 1), in a \(term: .share) of \(own).
    Had there been one \(term: .attention) as wide as the \(term: .model), the share would be \(shared), and \(measured: left) would be left.
    """
    Claim(
      "What \(answering) hands over through head \(story.answeringHead + 1) is most of what \(story.asked) says of \(story.featureName) before layer norm.",
      story.isMostOfTheAnswer(brought))
  }

  /// What layer norm then does to the row.
  @BlockBuilder private func norm(_ residual: Quantity) -> [Block] {
    let (row, feature, norm) = (lesson.shownRow, lesson.shownFeature, run.norm)
    if lesson.conventions.normaliseOver == .features {
      """
      \(chapter: LayerNormChapter.self, "Layer norm") adds nothing from elsewhere.
      It takes the \(term: .mean) of the row, \(norm.mean[row, 0]), off each number, divides by the \(term: .standardDeviation), which is the root of \(norm.variance[row, 0]), then scales and shifts:
      \(residual[row, feature]) becomes \(norm.normalised[row, feature]).
      """
    }
  }

  /// The row that has most to do with the feature that is shown.
  private func row(of contributions: Quantity) -> Int {
    contributions.value.column(lesson.shownFeature).map { $0.magnitude }.indexOfLargest
  }

  private func addsUp(_ contributions: Quantity) -> Finding {
    let sums = (0..<lesson.size).map { contributions.value.column($0).sum }
    return .same(Matrix([sums]), Matrix([run.norm.residual.value.row(lesson.shownRow)]))
  }
}

extension Transformer.Run {
  /// What the shown token’s row of R is made of, where that is a table that can be read.
  fileprivate var contributions: Quantity? {
    guard lesson.tokens.count * lesson.heads <= 64, input.input.operands.count == 2, !layers.isEmpty else { return nil }
    return Quantity.contributions(
      to: lesson.shownRow, itself: input.input.operands[0], place: input.input.operands[1],
      shares: attention.heads.map { $0.weights }, values: attention.heads.map { $0.projected.values },
      output: parameters.output
    ).named(Symbol("J"), "contributions")
  }
}
