import Lessons
import Literate
import Model
import Numbers
import Workings

/// A handful of questions at the end of Part One, on all its chapters and in no order: what has been read is to be found again.
struct MixedQuestions {
  private let run: Transformer.Run
  private let tokens: [Token]
  private var lesson: Lesson { run.lesson }
  private var style: NumberStyle { NumberStyle(decimals: lesson.decimals) }

  /// Questions on what has been computed.
  init(_ run: Transformer.Run, _ tokens: [Token]) {
    self.run = run
    self.tokens = tokens
  }

  @BlockBuilder var blocks: [Block] {
    let (shown, left) = (lesson.shownRow, lesson.practiceRow)
    let scaled = run.attention.heads[0].scaled[shown, left]
    if lesson.softmaxExtent == .row { evenScores }
    Question(
      compute: scaled,
      "\(scaled.symbol), the scaled score that the query of \(tokens[shown]) and \(key) have in head 1. It reads \(columns)."
    )
    if tokens.count > 1 { shorterSentence }
    layerNorm
    Question("How many weights does attention have here, all its matrices together?") { weights }
    if lesson.conventions.outputProjection { Question.findTheError(in: run.attention.mixed, style: style) }
  }

  /// The key of the token that is left to the reader, as the token that is shown would speak of it.
  private var key: Prose { tokens.count > 1 ? "the key of \(tokens[lesson.practiceRow])" : "its own key" }

  /// What the first head reads.
  private var columns: Prose {
    let (all, head) = (run.attention.projected, run.attention.heads[0])
    return all.whole == nil
      ? "\(head.queries) and \(head.keys)"
      : "\(lesson.columns(ofHead: 0).columnsInWords) of \(all.example.queries) and \(all.example.keys)"
  }

  /// Chapter 8: a number, given what stood there before.
  private var layerNorm: Question {
    let (norm, row, feature) = (run.norm, lesson.practiceRow, lesson.shownFeature)
    let overFeatures = lesson.conventions.normaliseOver == .features
    let line = overFeatures ? (row, 0) : (0, feature)
    return Question(
      compute: norm.normalised[row, feature],
      "\(norm.normalised[row, feature].symbol): in \(norm.residual) there stands \(norm.residual[row, feature]), in a \(overFeatures ? "row" : "column") whose mean is \(norm.mean[line.0, line.1]) and whose variance is \(norm.variance[line.0, line.1])."
    )
  }

  /// Chapter 5: what differences between scores mean for shares.
  private var evenScores: Question {
    let share = 1 / Double(tokens.count)
    return Question("The scores of a query are all the same. What are its shares?") {
      """
      The same as well, and together one: with \(tokens.count, "token") each is \(measured: share).
      \(term: .softmax, "Softmax") knows only differences between scores, and here there are none.
      """
    }
  }

  /// Chapters 1 to 5: which numbers know of other tokens.
  private var shorterSentence: Question {
    let (input, source, queries) = (run.input, run.layers[0].source, run.attention.projected.example.queries)
    return Question(
      "The last word is left out of the sentence, while the table of embeddings and all weights stay. What changes for the first word: its rows in \(input.embeddings) and \(input.input), its query, its scores with the words that are left, its shares?"
    ) {
      """
      Only its shares.
      Its row in \(input.input) knows the word and its place, and its row in \(queries) is made from its row in \(source) alone.
      A score knows two tokens and no third.
      But shares are divided by a total, and that has become smaller\(growth).
      """
    }
  }

  /// By how much the first token’s share for itself grows when the last token is gone.
  private var growth: Prose {
    let head = run.attention.heads[0]
    guard lesson.softmaxExtent == .row else { return "" }
    let scores = Matrix([Array(head.scaled.value.row(0).dropLast())])
    let share = Quantity(.given(scores, rows: .single("query"), columns: .single("key"))).softmax(over: .row).value[
      0, 0]
    guard style.text(share) != style.text(head.weights.value[0, 0]) else { return "" }
    return ": in head 1, what \(tokens[0]) gives to itself goes from \(head.weights[0, 0]) to \(measured: share)"
  }

  /// Chapters 3 and 7: how many weights the matrices have.
  @BlockBuilder private var weights: [Block] {
    let parameters = run.parameters
    let matrices = [parameters.queries, parameters.keys, parameters.values] + (parameters.output.map { [$0] } ?? [])
    let total = matrices.reduce(0) { $0 + $1.value.elements.count }
    """
    \(total): \(Prose.list(matrices.map { "\($0.value.elements.count) in \($0)" })).
    How long the sentence is makes no difference.
    """
  }
}
