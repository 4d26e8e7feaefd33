import Lessons
import Literate
import Model
import Numbers
import Workings

/// After the last step: what became of the question, what each number is made of, and the whole of attention on one page.
public struct ClosingChapter: Chapter {
  public static let title = "The answer"
  public static var lead: Prose { "Where each number came from, and the whole of attention on one page." }
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
    Heading("The whole of attention")
    """
    Everything that the eight chapters did, in the order in which they did it.
    \(tokens.count, "token") and \(lesson.size, "feature") make the matrices as large as they are here; the formulas hold for any number of both.
    """
    formulas
    """
    Now do it yourself: `book worksheet` writes exercises with other numbers for each reader, and their keys.
    """
  }

  // MARK: Both sentences

  @BlockBuilder private func answer(_ story: Story) -> [Block] {
    let (asked, feature) = (story.asked, story.featureName)
    """
    The question was what \(asked) is.
    By itself it said nothing of *\(feature)*; at the end it says \(story.answer)\(story.twin.map { ", and in the other sentence \(measured: $0.answer.value)" } ?? "").
    """
    if let twin = story.twin {
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
    """
    Had there been no heads, but one attention as wide as the model, \(story.answering) would have had \(story.share(of: story.answering, in: story.wideShares)) of \(asked) instead of \(story.share(of: story.answering, in: story.answeringAttention.weights)).
    """
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
    Before layer norm, the row of \(token) is a sum, and so each of its numbers can be taken apart:
    what it was itself, what its place added, and what each token handed over through each head.
    A row of this table is one of these, and its columns add up to the row of \(token) in \(residual).
    """
    MatrixTable(contributions)
    Worked(contributions[row(of: contributions), lesson.shownFeature])
    Claim("The contributions add up to the row of \(token) in \(residual).", addsUp(contributions))
  }

  /// The row that has most to do with the feature that is shown.
  private func row(of contributions: Quantity) -> Int {
    contributions.value.column(lesson.shownFeature).map { $0.magnitude }.indexOfLargest
  }

  private func addsUp(_ contributions: Quantity) -> Finding {
    let sums = (0..<lesson.size).map { contributions.value.column($0).sum }
    return .same(Matrix([sums]), Matrix([run.norm.residual.value.row(lesson.shownRow)]))
  }

  // MARK: On one page

  @BlockBuilder private var formulas: [Block] {
    let (example, attention) = (run.example, run.attention)
    let projected = example.projected
    step(run.input.input, "A word’s row, and where it stands.")
    step(projected.queries, "What each token asks,")
    step(projected.keys, "what it can be found by,")
    step(projected.values, "and what it has to give.")
    step(example.scores, "Each question held against each key: how well do they fit?")
    step(example.scaled, "Made smaller, so that wide rows do not give nearly everything to one token.")
    step(example.weights, "Made shares, so that each token has one whole attention to give.")
    step(example.output, "The values, mixed in those shares. All this is done in each of \(lesson.heads, "head").")
    step(attention.joined, "What the heads found, side by side,")
    if lesson.conventions.outputProjection { step(attention.mixed, "and brought to where it belongs.") }
    step(run.norm.residual, "Added to what was there, so that nothing is lost.")
    step(run.norm.normalised, "Brought to a common scale, so that the next layer finds what it expects.")
  }

  @BlockBuilder private func step(_ quantity: Quantity, _ why: Prose) -> [Block] {
    "\(quantity.value.rows) × \(quantity.value.columns). \(why)"
    Equation(quantity)
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
    ).named(Symbol("Z"), "contributions")
  }
}
