import Lessons
import Literate
import Model
import Numbers
import Workings

extension Lesson {
  /// Two words of a translation, whose attention reads Part One’s sentence; features and weights are Part One’s.
  public static let placeByTheRiver = translation(of: riverBank)

  /// The same beside the other sentence.
  public static let placeOfSavings = translation(of: savingsBank)

  private static func translation(of read: Lesson) -> Lesson {
    var lesson = Lesson(
      tokens: ["die", "stelle"], embeddings: .given(Matrix([[0, 1, 0, 0], [1, 0, 0, 0]])),
      memory: Memory(tokens: read.tokens, embeddings: read.embeddings), heads: read.heads, weights: read.weights)
    lesson.features = read.features
    return lesson
  }
}

/// Encoder and decoder: queries from one sentence, keys and values from another (section 3.2.3 of the paper).
public final class EncoderDecoderChapter: Chapter {
  public static let title = "Encoder and decoder"
  public static var lead: Prose { "Attention to another sentence: the same step, called with two inputs." }
  public static let section = "3.2.3"

  let lesson: Lesson
  /// The words that are written, and those that are read.
  let tokens, read: [Token]
  /// What the writing sentence enters with, and what the reading one left.
  private let input, memory: Quantity
  /// The head by which it is told, and the output of all of them.
  private let head: Attention.Run
  private let mixed: Quantity
  /// The same for another sentence that is read.
  private let other: MultiHead.Run
  private let otherRead: [Token]

  public var quantities: [Quantity] { [input, memory] + head.projected.quantities + head.quantities + [mixed] }

  /// Tells of the attention of a run that reads a memory, and looks at one that reads another.
  public init(_ run: Transformer.Run, reading other: Transformer.Run) {
    guard let memory = run.memory.last, let read = run.lesson.memory, let otherRead = other.lesson.memory else {
      preconditionFailure("this chapter is about lessons with a memory")
    }
    lesson = run.lesson
    tokens = Token.all(lesson.tokens)
    self.read = Token.all(read.tokens)
    (input, self.memory) = (run.input.input, memory)
    head = run.attention.heads[0]
    mixed = run.attention.mixed
    self.other = other.attention
    self.otherRead = Token.all(otherRead.tokens)
  }

  @BlockBuilder public var body: [Block] {
    let (noun, kind, meaning) = (1, 1, 2)
    let (weights, output) = (head.weights, head.output)
    Architecture(here: .memoryAttention)
    """
    The paper’s \(term: .model) translates. Its \(term: .encoder) reads a sentence, all of it; its *decoder* writes another, word by word.
    It begins with a token for *start*, takes the likeliest next word, puts it behind what there is, and goes through the model again, until the likeliest is one for *end*.
    For that the one that writes has to look at what has been read, and looking is \(term: .attention).
    Say that *die Stelle*, the place, has been written so far.
    What may follow depends on what kind of place it is: grass grows beside a river, and savings bear interest.
    The row of \(tokens[noun]) says only that it is a noun; the rest stands in the other sentence.
    """
    """
    Nothing new is needed. A \(term: .query) is held against \(terms: .key), and \(terms: .value) are mixed;
    nobody said that all three have to come from the same rows. Queries come from what is written, \(input), of \(tokens.count, "token"):
    """
    MatrixTable(input)
    """
    Keys and values come from what was read, the *memory* \(memory), of \(read.count).
    In the paper that is what the encoder’s last layer leaves; here it is “the river bank” before any layer. The \(terms: .weight), too, are those by which its \(terms: .token) read each other, and the words that are written have the rows of “the” and of “bank”.
    """
    MatrixTable(memory)
    Equation(head.queries.operands[0], head.keys.operands[0], head.values.operands[0])
    """
    From here on all is as it was. This is \(term: .head) 1, whose job there is to find the word that describes:
    """
    MatrixTable(head.queries)
    MatrixTable(head.keys)
    Equation(head.scores, head.scaled, weights, output)
    Question(predict: "What shape will \(weights) have?") {
      "\(weights.value.rows) times \(weights.value.columns): a row for each word that asks, and a column for each that may answer. Only among words of one sentence is it a square."
    }
    MatrixTable(head.scaled)
    MatrixTable(weights, shading: .row)
    Worked(weights[noun, kind])
    """
    \(tokens[noun]) gives its largest \(term: .share), \(weights[noun, kind]), to \(read[kind]).
    """
    MatrixTable(head.values)
    Question(
      compute: output[noun, 0],
      "\(output[noun, 0].symbol), what \(tokens[noun]) takes from the other sentence: its shares, \(Prose.list(weights.value.row(noun).map { "\(NumberStyle(decimals: lesson.decimals + 2).text($0))" })), and the first column of the values."
    )
    MatrixTable(output)
    """
    The heads are put side by side and mixed by the output weights, as ever, and what \(tokens[noun]) gets from them has \(mixed[noun, meaning]) for *\(mixed.columns.label(meaning))*.
    """
    MatrixTable(mixed)
    Question.findTheError(in: weights, style: NumberStyle(decimals: lesson.decimals))
    Heading("Where the paper uses it")
    List(
      "In the encoder, queries, keys and values are all of the sentence that is read, and every token sees all of it.",
      "In the decoder they are first all of the sentence that is written, under \(chapter: MaskChapter.self, "the mask").",
      "Then a second attention of each decoder layer takes its queries from there, and keys and values from the encoder: the one of this chapter. It needs no mask, since what is read is known to its end."
    )
    """
    Each has its \(term: .residual) and its \(term: .layerNorm), and \(chapter: FeedForwardChapter.self, "feed-forward") comes last.
    So a \(term: .layer) of the encoder has two \(terms: .subLayer), and one of the decoder three.
    This is figure 1 of the paper, read from its foot, with the chapters of this book that compute what each box does:
    """
    Architecture.ofThePaper(here: .memoryAttention)
    """
    Models that only go on with a text, as those of the GPT family do, are decoders without an encoder, and have no second attention.
    """
    NumPy(head.scores, head.scaled, weights, output)
    Claim("The shares of every row add up to one, over the words that are read.", weights.rowsSum(to: 1))
    Claim("\(tokens[noun]) gives its largest share to the word that describes the other noun.", findsTheKind)
    Claim(
      "The sign of *\(mixed.columns.label(meaning))* in what \(tokens[noun]) gets comes from what is read: with \(otherRead[kind]) in the place of \(read[kind]) it is the other.",
      followsTheMemory)
    Question("Would it matter if the words that are read stood in another order, and had no positions?") {
      """
      No: a query is held against each key by itself, and a sum of values has no order.
      Without the encodings in \(memory), attention reads a heap of words.
      """
    }
  }

  private var findsTheKind: Finding {
    let row = head.weights.value.row(1)
    return Finding(row.indexOfLargest == 1, "\(measured: row[1]), of \(Prose.list(row.map { "\(measured: $0)" }))")
  }

  private var followsTheMemory: Finding {
    let (here, there) = (mixed.value[1, 2], other.mixed.value[1, 2])
    return Finding(here > 0 && there < 0, "\(measured: here) and \(measured: there)")
  }
}
