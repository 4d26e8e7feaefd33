import Lessons
import Literate
import Model
import Numbers
import Workings

/// Chapter 2 at full size: what positions look like among hundreds of features.
final class PositionsAtFullSize: Chapter {
  static let title = "Positions at full size"
  static var lead: Prose { "The paper’s waves, among hundreds of features." }
  static let section = "3.5"

  let lesson: Lesson
  let run: InputEmbedding.Run
  var quantities: [Quantity] { [run.positions, run.input] }
  private var tokens: [Token] { Token.all(lesson.tokens) }

  init(lesson: Lesson, run: InputEmbedding.Run) {
    (self.lesson, self.run) = (lesson, run)
  }

  @BlockBuilder var body: [Block] {
    let (encodings, input) = (run.positions, run.input)
    let last = tokens.count - 1
    let slowest = lesson.size - 2
    let (words, factor) = (lengths(run.embeddings), Double(lesson.size).squareRoot())
    """
    Features come in pairs, a sine and a cosine of one angle, like the hand of a clock:
    """
    Equation(encodings, showing: .entry)
    """
    Of \(lesson.size)\u{A0}\(terms: .feature) that makes \(lesson.size / 2) hands.
    The first turns by one radian a position; at the last \(term: .token) its sine is \(encodings[last, 0]).
    The last has hardly moved by then: its sine is \(size: encodings.value[last, slowest]).
    """
    Question(
      predict: """
        How many of the \(lesson.size / 2) hands will turn by less than a tenth of a radian before this sentence of \(tokens.count, "token") ends?
        """
    ) {
      "\(slowHands) of them. The lengths of the waves grow by the same factor from pair to pair, from \(measured: 2 * .pi) positions to about \(longestWave)."
    }
    Question(
      compute: encodings[last, 1],
      "\(encodings[last, 1].symbol): the cosine of the fastest hand at the last token. Set the calculator to radians.")
    MatrixTable(encodings)
    Worked(encodings[last, slowest])
    """
    Before this sentence ends, \(slowHands) of the \(lesson.size / 2) hands turn by less than a tenth of a radian.
    They are made for longer texts: the slowest needs about \(longestWave) positions to get around once.
    """
    Heading("Adding it to the embeddings")
    """
    A row of \(encodings) has the length \(measured: lengths(encodings).max() ?? 0), the root of its \(term: .dotProduct) with itself.
    The \(term: .learnt) rows of \(run.embeddings) are shorter, \(measured: words.min() ?? 0) to \(measured: words.max() ?? 0):
    without a factor, the place would drown out the word.
    Times \(.root(.number("\(lesson.size)"))) they are \(measured: (words.min() ?? 0) * factor) to \(measured: (words.max() ?? 0) * factor) long.
    """
    Equation(input)
    MatrixTable(input)
    Worked(input[0, 0])
    if let (first, second) = tokens.twins {
      """
      \(tokens[first]) and \(tokens[second]) are the same word, and had the same \(term: .embedding).
      Now their rows differ, first in feature 0: \(input[first, 0]) and \(input[second, 0]).
      """
    }
    Claim("The same word in two places has two different rows.", twinsDiffer)
    Claim(
      "Without the factor every row of the embeddings is shorter than that of its place, and with it longer.",
      wordsAreHeard)
    Claim("The slowest hand has turned by less than a hundredth of a radian when the sentence ends.", slowestHand)
    Question("Why not simply number the places, and add 0, 1, 2 and so on to every feature?") {
      """
      The number would soon be larger than anything the embedding says, and it would grow with the length of the text.
      Waves stay between −1 and 1 however long the text is, and together they tell any two places apart.
      """
    }
  }

  private func lengths(_ quantity: Quantity) -> [Double] {
    (0..<quantity.value.rows).map { row in quantity.value.row(row).map { $0 * $0 }.sum.squareRoot() }
  }

  private var wordsAreHeard: Finding {
    let factor = Double(lesson.size).squareRoot()
    let ratios = zip(lengths(run.embeddings), lengths(run.positions)).map { $0 / $1 }
    let (least, most) = (ratios.min() ?? 0, ratios.max() ?? 0)
    return Finding(
      most < 1 && least * factor > 1,
      "\(measured: least) to \(measured: most) times as long, and \(measured: least * factor) to \(measured: most * factor) times"
    )
  }

  /// In how many positions the slowest hand gets around once; so slow a hand’s sine is its angle.
  private var longestWave: Int { Int(2 * .pi / run.positions.value[1, lesson.size - 2] + 0.5) }

  /// How many hands have turned by less than a tenth of a radian at the last token.
  private var slowHands: Int {
    let encodings = run.positions.value
    let limit = sin(0.1)
    return stride(from: 0, to: lesson.size, by: 2).count { column in
      encodings[tokens.count - 1, column].magnitude < limit && encodings[tokens.count - 1, column + 1] > 0
        && encodings[1, column].magnitude < limit
    }
  }

  private var twinsDiffer: Finding {
    guard let (first, second) = tokens.twins else { return Finding(true, "no word stands twice") }
    let (one, other) = (run.input.value.row(first), run.input.value.row(second))
    return Finding(one != other, "\(zip(one, other).count { $0 != $1 }) of \(one.count) numbers differ")
  }

  private var slowestHand: Finding {
    let turn = run.positions.value[tokens.count - 1, lesson.size - 2]
    return Finding(turn.magnitude < 0.01, "sine of its angle: \(size: turn)")
  }
}

extension [Token] {
  /// The first two places with the same word.
  var twins: (Int, Int)? {
    for (index, token) in enumerated() {
      if let other = self[(index + 1)...].firstIndex(where: { $0.text == token.text }) { return (index, other) }
    }
    return nil
  }
}
