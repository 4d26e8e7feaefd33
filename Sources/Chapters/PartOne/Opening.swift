import Lessons
import Literate
import Model
import Numbers
import Workings

/// Before the first step: what the book asks, what attention has to do with it, and how to read on.
public final class OpeningChapter: Chapter {
  public static let title = "The question"
  public static var lead: Prose { "What a word takes from the words around it, and how that can be computed." }
  public static let section = "3.2"
  public static let opensBook = true

  let lesson: Lesson
  let tokens: [Token]
  private let story: Story?
  private let twin: Story?
  /// How many chapters lead to the answer.
  private let chapters: Int

  /// Opens a book whose answer some chapters lead to, with its story where it has one.
  public init(_ lesson: Lesson, _ story: Story?, chapters: Int) {
    self.lesson = lesson
    self.chapters = chapters
    self.story = story
    twin = story?.twin
    tokens = Token.all(lesson.tokens)
  }

  public var quantities: [Quantity] { [] }

  @BlockBuilder public var body: [Block] {
    if let story { question(story) } else { plainQuestion }
    Heading("What you will be able to do")
    """
    The next \(chapters, "chapter") take one step each, and after them you will be able to:
    """
    List(
      "Compute attention for a sentence of your own with pencil and paper, from the words to the last number.",
      "Say what queries, keys and values are for, why scores are scaled, and why there are several heads.",
      "Read equation 1 of the paper, and each letter in it, as the sentence that it is.",
      "Find the step at which somebody’s computation went wrong.")
    Heading("How to read this book")
    List(
      "*Click a number.* On the page every number says how it was made, and leads down to those it was made from. In print and on GitHub one of each kind is worked out.",
      "*Change a word or a number.* The page then computes the whole of this part anew, sentences included, and marks what reads differently.",
      "*Answer the questions* before you open their answers. Each can be answered from what came before it.",
      "*Present* shows the page one step at a time. Printed, it is a book with its answers at the end.",
      "*The paper* that is cited throughout is “Attention Is All You Need” (Vaswani and others, 2017); each chapter names its section. Boxes headed NumPy say the same in Python, and can be skipped."
    )
  }

  /// What is asked where nothing in particular is.
  @BlockBuilder private var plainQuestion: [Block] {
    """
    Take a sentence of \(tokens.count, "token"): \(Prose.list(tokens.prefix(12).map { "\($0)" }))\(tokens.count > 12 ? ", and so on" : "").
    Each has a row of numbers, and a row by itself says the same in every sentence.
    But what a word means depends on the words around it, and so each row has to take something from the others.
    From which of them, how much, and what? \(defining: .attention, "Attention") is the step that computes the answer.
    """
  }

  @BlockBuilder private func question(_ story: Story) -> [Block] {
    let (asked, feature) = (story.asked, story.featureName)
    """
    Read “\(sentence(story))”, and you know what \(asked) is.
    \(other)
    What told you was not the word but a word beside it.
    """
    """
    In “\(sentence(story))”, \(asked) comes out of this book with \(story.answer) for *\(feature)*\(answers).
    """
    Heading("What a program has to go by")
    """
    A program looks each word up in a table and finds a row of numbers. Each place in that row is a *feature*, and here the features have names.
    For \(asked) it finds the same row in every sentence, and in that row *\(feature)* is \(story.said(in: story.run.input.embeddings)).
    Of the words beside it, \(story.answering) says \(story.given)\(opposite).
    """
    Figure.bars(rows(story.run.input.embeddings, [story.asked, story.answering])).captioned(
      "The rows of \(asked) and of \(story.answering), as they are looked up. Where \(asked) has nothing, \(story.answering) has something to say."
    )
    """
    \(defining: .attention, "Attention") lets each word take something from the others, and decides from the words themselves how much from whom.
    It does so several times side by side, in *heads*, each of which asks for something else. In one of them, \(asked) gives \(story.share(of: story.answering, in: story.answeringAttention.weights)) of its attention to \(story.answering):
    """
    Figure.bars([
      BarGroup(
        "head \(story.answeringHead + 1)", row: asked.index, of: story.answeringAttention.weights, tokens: tokens),
      BarGroup("head \(story.otherHead + 1)", row: asked.index, of: story.otherAttention.weights, tokens: tokens),
    ]).captioned("Whom \(asked) hears in two heads.")
    "And with what it took, its row has become another one:"
    Figure.bars(answerRows(story)).captioned(
      "The row of \(asked) at the end. One word beside it is another, and nothing else that goes into the calculation: the bar of “\(feature)” has turned over.\(alone)"
    )
    """
    How that comes about is no secret and no magic: sums, products and quotients, and a few roots, powers, sines and cosines.
    You will be able to make each of them.
    """
    if let twin {
      Claim("The two sentences give \(asked) opposite answers of nearly the same size.", story.isMirrored(in: twin))
    }
  }

  /// The other sentence, where there is one.
  private var other: Prose {
    guard let twin else { return "Alone, it would not say." }
    return
      "Read “\(sentence(twin))”, and you know again; and it is something else, though the word is the same, letter for letter."
  }

  private var answers: Prose {
    twin.map { ", in “\(sentence($0))” with \(measured: $0.answer.value)" } ?? ""
  }

  private var opposite: Prose {
    guard let twin else { return "" }
    return
      "; in its place, \(twin.answering) would say \(measured: twin.given.value)\(isTheSameElsewhere(twin) ? ", with all else in its row the same" : "")"
  }

  /// Whether the two answering words have the same row but for the feature asked about.
  private func isTheSameElsewhere(_ twin: Story) -> Bool {
    guard let story else { return false }
    return differing(story.run.input.embeddings, twin.run.input.embeddings, row: story.answering.index) == [
      story.feature
    ]
  }

  /// What else has moved with the answer, where the last step alone has moved it.
  private var alone: Prose {
    guard let story, let twin,
      differing(story.run.norm.residual, twin.run.norm.residual, row: story.asked.index) == [story.feature]
    else { return "" }
    return
      " Before the last step it was the only one that differed; that step, layer norm, brings the bars of a row to one scale, and has moved the others with it."
  }

  /// The columns in which a row of two quantities differs.
  private func differing(_ one: Quantity, _ other: Quantity, row: Int) -> [Int] {
    one.value.row(row).indices.filter { one.value[row, $0] != other.value[row, $0] }
  }

  private func sentence(_ story: Story) -> String { story.tokens.map { $0.text }.joined(separator: " ") }

  private func rows(_ quantity: Quantity, _ tokens: [Token]) -> [BarGroup] {
    tokens.map { BarGroup($0.label, row: $0.index, of: quantity) }
  }

  private func answerRows(_ story: Story) -> [BarGroup] {
    ([story] + (twin.map { [$0] } ?? [])).map {
      BarGroup(sentence($0), row: $0.asked.index, of: $0.run.norm.normalised)
    }
  }
}
