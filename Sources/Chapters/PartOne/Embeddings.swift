import Lessons
import Literate
import Model
import Numbers
import WordVectors
import Workings

/// Step 1: each token becomes a row of numbers, E (section 3.4 of the paper).
public final class EmbeddingsChapter: Chapter {
  public static let title = "Embeddings"
  public static var lead: Prose { "Each word becomes a row of numbers, because rows of numbers can be compared." }
  public static let section = "3.4"

  let lesson: Lesson
  let tokens: [Token]
  /// E, n × d.
  public let embeddings: Quantity
  /// The dot product of each row with each other, n × n; shown here only.
  let likeness: Quantity

  /// Embeds the tokens of a lesson.
  public init(_ lesson: Lesson, _ embedding: InputEmbedding) {
    self.lesson = lesson
    tokens = Token.all(lesson.tokens)
    embeddings = embedding.embeddings()
    likeness = embeddings.matmul(embeddings.transposed()).named(Symbol("D"), "dot products")
  }

  public var quantities: [Quantity] { [embeddings] }

  @BlockBuilder public var body: [Block] {
    let (n, d) = (tokens.count, lesson.size)
    let shown = lesson.shownRow
    // One pair is worked out, and another one left to the reader.
    let (worked, left) =
      lesson.asked == nil
      ? ((0, n - 1), ((n - 1) / 2, n - 1)) : ((lesson.practiceRow, shown), (lesson.practiceRow, lesson.practiceRow))
    """
    Words cannot be multiplied.
    So a text is cut into \(defining: .token, "tokens"), usually words, and the first step looks each token up in a table;
    what it finds there is a row of numbers, the token’s \(defining: .embedding).
    From here to the end of the book everything is arithmetic on such rows.
    """
    """
    A \(defining: .model) is a computation together with the numbers in it that can be set, such as those of this table.
    As a rule nobody sets them by hand: a model is \(defining: .trained).
    It starts with random numbers, is tried on many texts, and after each try every number is moved a little to where the result would have been better.
    What a number has become in that way is \(defining: .learnt).
    Random numbers come from a generator that starts from a whole number, the \(defining: .seed): from the same seed come the same numbers.
    """
    """
    This lesson has \(n, "token"), and a token’s row has \(d, "number"); a place in such a row is called a \(defining: .feature).
    The paper’s base model has 512 of them.
    """
    origin
    MatrixTable(embeddings)
    """
    Numbers are printed \(lesson.decimals == 0 ? "without decimals" : "with \(lesson.decimals, "decimal")"), but computed with about sixteen digits.
    Whoever goes on with them as they are printed may end a little beside the number that is printed next.
    Where the last digit is in doubt, a 5 is rounded away from zero.
    """
    """
    One row is one token: \(tokens[shown]) begins with \(embeddings[shown, 0]).
    \(columns)
    What counts is how the rows compare.
    """
    Heading("Comparing two rows")
    """
    The one tool that \(term: .attention) uses for comparing is the \(defining: .dotProduct):
    multiply two rows place by place, and add up.
    Places where both have the same sign raise the sum, places where the signs differ lower it.
    """
    Equation(likeness, showing: .entry)
    """
    The sign ∑ adds up over all \(.variable("m")), and \(embeddings.symbol.at("i", "m")) is the number in row \(.variable("i")) and column \(.variable("m")).
    Rows and columns are counted from 0; such a table of numbers is a \(defining: .matrix), and one of \(n) × \(d) has \(n, "row") and \(d, "column").
    The shade beside or behind a number shows its size, whatever its sign.
    """
    if let (first, second) = closestPair, words > 2 {
      Question(
        predict: "Which two different words will have the largest dot product? Look at their rows before you go on."
      ) {
        """
        \(tokens[first]) and \(tokens[second]): \(likeness[first, second])\(hasRival ? ", and others have no less" : "").
        A dot product is large where large numbers meet large ones of the same sign.
        """
      }
    }
    MatrixTable(likeness)
    Worked(likeness[worked.0, worked.1])
    Question(
      compute: likeness[left.0, left.1],
      "\(likeness[left.0, left.1].symbol), the dot product of \(tokens[left.0]) with \(tokens.named(left.1, by: left.0))."
    )
    direction
    """
    In \(chapter: ScoresChapter.self) the same is done once more, with one change that makes all the difference:
    it compares not the embeddings themselves, but what the model has made of them.
    """
    Claim("A dot product does not care which of its two rows comes first.", symmetry)
    if !pairs.isEmpty { Claim("Different words have different rows.", wordsDiffer) }
    Question(
      "In a trained model, the same word stands twice in a sentence. How do its two rows differ after the look-up?"
    ) {
      """
      Not at all: the table knows the word, and not where it stands.
      Putting that right is the business of \(chapter: PositionsChapter.self, "the next chapter").
      """
    }
  }

  /// What a column stands for.
  private var columns: Prose {
    lesson.features == nil
      ? "A column has no name, and in a trained model it need not have a meaning by itself."
      : "One column is one feature, and here each has a name; in a trained model it need not have a meaning by itself."
  }

  @BlockBuilder private var origin: [Block] {
    switch lesson.embeddings {
    case .given:
      """
      In a trained model these numbers are learnt.
      Here they are given as part of the lesson, so that every later number can be followed back to them.
      """
    case .word2vec:
      """
      Here they were learnt by Word2vec, from text in which the words occur.
      """
    case .trained:
      "Here they were learnt together with all weights."
    case .random(_, let seed):
      """
      In a trained model these numbers are learnt.
      Here they are drawn at random between −1 and 1, with seed \(seed), a fresh row for each token,
      and so even a word that stands twice gets two different rows.
      """
    }
  }

  /// What a dot product says of likeness, and what it does not: it mixes direction and length.
  @BlockBuilder private var direction: [Block] {
    if let (first, second) = closestPair {
      if words > 2 {
        """
        No two different words here have a larger dot product than \(tokens[first]) and \(tokens[second]): \(likeness[first, second]).
        """
      }
      """
      A large dot product does not make two words alike.
      It grows with the length of their rows, the root of the sum of the squares, as well as with how nearly they point the same way.
      Divided by both lengths it is the *cosine* of the angle between them, from −1 for opposite rows to 1 for rows of one direction, whatever their lengths.
      \(cosines)
      """
    }
  }

  /// Which words point most nearly the same way, beside those whose dot product is the largest.
  private var cosines: Prose {
    let cosines = embeddings.cosines().value
    guard let (first, second) = closestPair, let nearest = pairs.largest(in: cosines),
      [first, second].allSatisfy({ likeness.value[$0, $0] > 0 })
    else { return "A row of zeros has no direction, and so no cosine either." }
    let (own, largest) = (cosines[first, second], cosines[nearest.0, nearest.1])
    if words == 2 { return "For \(tokens[first]) and \(tokens[second]) it is \(measured: own)." }
    if largest - own <= 1e-12 {
      return "For \(tokens[first]) and \(tokens[second]) it is \(measured: own), and no larger for any other two."
    }
    return """
      For \(tokens[first]) and \(tokens[second]) it is \(measured: own, against: largest);
      \(tokens[nearest.0]) and \(tokens[nearest.1]) point more nearly the same way, with \(measured: largest, against: own).
      """
  }

  /// How many different words there are.
  private var words: Int { (tokens.map { $0.colour }.max() ?? 0) + 1 }

  /// All pairs of tokens that are different words.
  private var pairs: [(Int, Int)] {
    tokens.indices.flatMap { first in
      tokens[..<first].filter { $0.text != tokens[first].text }.map { ($0.index, first) }
    }.sorted { $0 < $1 }
  }

  /// The two different words whose rows have the largest dot product: the first of equals.
  private var closestPair: (Int, Int)? { pairs.largest(in: likeness.value) }

  /// Whether another pair has a dot product that reads like the largest.
  private var hasRival: Bool {
    let style = NumberStyle(decimals: lesson.decimals)
    guard let (row, column) = closestPair else { return false }
    let largest = likeness.value[row, column]
    return pairs.count { style.prints(likeness.value[$0.0, $0.1], like: largest) } > 1
  }

  private var symmetry: Finding { .same(likeness.value, likeness.value.transposed()) }

  private var wordsDiffer: Finding {
    let rows = tokens.indices.map { embeddings.value.row($0) }
    for (index, token) in tokens.enumerated() {
      if let other = tokens[..<index].first(where: { $0.text != token.text && rows[$0.index] == rows[index] }) {
        return Finding(false, "\(other) and \(token) share one")
      }
    }
    return Finding(true, "none of \(words, "word") has the row of another")
  }
}

extension [(Int, Int)] {
  /// The pair at whose place a matrix has its largest number: the first of equals.
  fileprivate func largest(in matrix: Matrix) -> (Int, Int)? {
    dropFirst().reduce(first) { best, pair in
      best.map { matrix[pair.0, pair.1] > matrix[$0.0, $0.1] } == true ? pair : best
    }
  }
}
