import Lessons
import Literate
import Numbers
import Workings

/// Chapter 2 at full size: what positions look like among hundreds of features.
struct PositionsAtFullSize: Chapter {
  static let title = "Positions at full size"
  static let lead: Prose = "The same waves as in chapter 2, among hundreds of features."
  static let section = "3.5"

  let positions: PositionsChapter
  var quantities: [Quantity] { positions.quantities }
  private var lesson: Lesson { positions.lesson }
  private var tokens: [Token] { positions.tokens }

  @BlockBuilder var body: [Block] {
    let (encodings, input) = (positions.positions, positions.input)
    let last = tokens.count - 1
    let slowest = lesson.size - 2
    let largest = positions.embeddings.embeddings.value.elements.largestMagnitude
    """
    With \(lesson.size, "feature") there are \(lesson.size / 2) clock hands instead of two.
    The first still turns by one radian a position; by the last token it points where its sine is \(encodings[last, 0]).
    The last has hardly moved by then: its sine is \(size: encodings.value[last, slowest]).
    """
    MatrixTable(encodings)
    Worked(encodings[last, slowest])
    """
    In a sentence this short most hands stand nearly still.
    They are made for longer ones: the slowest takes \(Int(2 * .pi / encodings.value[1, slowest])) positions to get around once.
    """
    Heading("Adding it to the embeddings")
    """
    The largest of the learnt numbers is \(measured: largest).
    Times \(.root(.number("\(lesson.size)"))) it is \(measured: largest * Double(lesson.size).squareRoot()), beside encodings that reach 1.
    """
    Equation(input)
    MatrixTable(input)
    Worked(input[0, 0])
    if let (first, second) = twins {
      """
      \(tokens[first]) and \(tokens[second]) are the same word, and had the same embedding.
      Now their rows differ, first in feature 0: \(input[first, 0]) and \(input[second, 0]).
      """
    }
    Claim("The same word in two places has two different rows.", twinsDiffer)
    Claim("The slowest hand has turned by less than a hundredth of a radian when the sentence ends.", slowestHand)
    Question("Why not simply number the places, and add 0, 1, 2 and so on to every feature?") {
      """
      The number would soon be larger than anything the embedding says, and it would grow with the length of the text.
      Waves stay between −1 and 1 however long the text is, and between them tell any two places apart.
      """
    }
  }

  /// The first two places with the same word.
  private var twins: (Int, Int)? {
    for (index, token) in tokens.enumerated() {
      if let other = tokens[(index + 1)...].firstIndex(where: { $0.text == token.text }) { return (index, other) }
    }
    return nil
  }

  private var twinsDiffer: Finding {
    guard let (first, second) = twins else { return Finding(true, "no word stands twice") }
    let (one, other) = (positions.input.value.row(first), positions.input.value.row(second))
    return Finding(one != other, "\(zip(one, other).count { $0 != $1 }) of \(one.count) numbers differ")
  }

  private var slowestHand: Finding {
    let turn = positions.positions.value[tokens.count - 1, lesson.size - 2]
    return Finding(turn.magnitude < 0.01, "sine of its angle: \(size: turn)")
  }
}

/// Chapters 3 to 6 at full size: four heads on a whole sentence.
struct HeadsAtWork: Chapter {
  static let title = "Four heads at work"
  static let lead: Prose = "Queries, keys, scores and softmax in every head at once, on a whole sentence."
  static let section = "3.2.2"

  let steps: Steps
  var quantities: [Quantity] {
    steps.projections.quantities + steps.scores.quantities + steps.softmax.quantities + steps.heads.quantities
  }
  private var lesson: Lesson { steps.embeddings.lesson }
  private var tokens: [Token] { steps.embeddings.tokens }
  private var heads: [Head] { steps.heads.heads }

  @BlockBuilder var body: [Block] {
    let (h, width) = (lesson.heads, lesson.headSize)
    let first = heads[0]
    """
    Nothing is new here but the size.
    Each token’s \(lesson.size, "number") become a query, a key and a value of the same length,
    and those are dealt out to \(h, "head") of \(width, "column") each.
    The weights are drawn at random, as before any training, and so the heads have nothing in particular to look for;
    they are small, since with larger ones a single share would take everything.
    """
    Equation(steps.projections.example.queries, first.queries, first.scores, first.scaled, first.weights, first.output)
    MatrixTable(first.queries)
    Worked(first.scores[0, 0])
    """
    Each score is a sum of \(width, "product"); the working shows the few that weigh most.
    """
    Figure.heatMaps(heads.map { $0.weights }).captioned("What each of the heads attends to, one query a row.")
    heads.enumerated().flatMap { index, head in table(of: head, number: index + 1) }
    """
    The heads differ because their columns hold different numbers: different weights made them, from the same input.
    Training would make use of that, and let each head look for something of its own.
    """
    Heading("How far they differ")
    List(lines: differences)
    Claim("In every head, the shares of every row add up to one.", heads.map { $0.weights }.rowsSum(to: 1))
    Claim("In no head is a share above 0.95.", heads.map { $0.weights }.staysBelow(0.95))
    Claim("No two heads have the same shares.", allDiffer)
    Question("In head 1, do the two occurrences of “the” attend alike?") {
      """
      Not quite: they are the same word, but their rows also say where they stand.
      Their shares for “cat” are \(first.weights[0, 2]) and \(first.weights[5, 2]).
      """
    }
  }

  @BlockBuilder private func table(of head: Head, number: Int) -> [Block] {
    let place = head.weights.value.elements.indexOfLargest
    let (row, column) = (place / tokens.count, place % tokens.count)
    MatrixTable(head.weights, shading: .row)
    "The largest share in head \(number) is \(head.weights[row, column]): \(tokens[row]) gives it to \(tokens.named(column, by: row))."
  }

  private var differences: [Prose] {
    heads.indices.dropFirst().map { index in
      let distance = (heads[0].weights.value - heads[index].weights.value).elements.largestMagnitude
      return "Heads 1 and \(index + 1): up to \(measured: distance) in a share"
    }
  }

  private var allDiffer: Finding {
    let different = Set(heads.map { $0.weights.value.elements }).count
    return Finding(different == heads.count, "\(different) different maps")
  }
}

/// Chapters 7 and 8 at full size.
struct ConcatAndLayerNormAtFullSize: Chapter {
  static let title = "Concat and layer norm at full size"
  static let lead: Prose = "The heads’ outputs join, the input is added, and each row is brought to a common scale."
  static let section = "3.1"

  let steps: Steps
  var quantities: [Quantity] { steps.concat.quantities + steps.layerNorm.quantities }
  private var lesson: Lesson { steps.embeddings.lesson }
  private var tokens: [Token] { steps.embeddings.tokens }

  @BlockBuilder var body: [Block] {
    let (concat, norm) = (steps.concat, steps.layerNorm)
    """
    The \(lesson.heads, "head") have left \(lesson.headSize, "column") each, and side by side they are \(lesson.size) again.
    """
    Equation(concat.joined, concat.mixed, norm.residual)
    MatrixTable(concat.joined)
    MatrixTable(norm.residual)
    Worked(norm.residual[0, 0])
    """
    Then every row is brought to mean 0 and spread 1, over its \(lesson.size, "feature").
    """
    MatrixTable(norm.mean)
    MatrixTable(norm.variance)
    Equation(norm.normalised, showing: .entry)
    MatrixTable(norm.normalised)
    Worked(norm.normalised[0, 0])
    Figure.bars([BarGroup("before", row: 0, of: norm.residual), BarGroup("after", row: 0, of: norm.normalised)])
      .captioned("All features of \(tokens[0]) before and after layer norm: the shape is the same, the scale is not.")
    Claim("Every row has mean 0 after it.", meanIsZero)
    Question("How many numbers did one sub-layer learn from, and how many would it learn?") {
      """
      It reads \(tokens.count) times \(lesson.size) numbers.
      Its weights are four matrices of \(lesson.size) times \(lesson.size), and two rows for the layer norm:
      \(4 * lesson.size * lesson.size + 2 * lesson.size) numbers, all of them random or constant here.
      """
    }
  }

  private var meanIsZero: Finding {
    let rows = steps.layerNorm.normalised.value
    let means = (0..<rows.rows).map { rows.row($0).sum / Double(rows.columns) }
    return .isNothing(means.largestMagnitude, "largest distance")
  }
}
