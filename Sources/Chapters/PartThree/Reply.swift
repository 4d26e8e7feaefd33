import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// What a trained model says to a sentence that a reader has typed, and to the same with a look by hand; it stands in no book.
public final class Reply: Chapter {
  public static let title = "Reply"
  public static var lead: Prose { "" }
  public static let section = "4"

  private let tokens: [Token]
  private let words: [String]
  /// The columns of the nouns, which come after “the”.
  private let nouns: Range<Int>
  private let reading: (sentence: Language.Sentence, isHeldOut: Bool)?
  private let run: SmallTransformer.Run
  private let byHand: SmallTransformer.LookedByHand?

  public var quantities: [Quantity] { [] }

  /// The most words that are drawn with a bar for each.
  private static let mostDrawn = 12

  /// The share of each token in the model’s own last row; none for a model without attention.
  public var shares: [Double] {
    run.attention.map { $0.weights.value.row(tokens.count - 1) } ?? []
  }

  /// Answers a sentence of the language’s words, perhaps with shares by hand: one of at least 0 for each word, not all 0.
  public init(to texts: [String], _ trained: Trainer, looking shares: [Double]? = nil) {
    let model = SmallTransformer(trained)
    tokens = Token.all(texts)
    words = trained.language.words
    nouns = 1..<1 + trained.settings.nouns.count
    reading = trained.language.places(of: texts).flatMap { trained.language.reading($0) }
    run = model(texts)
    byHand = shares.flatMap { [run] in model.looking($0, in: run) }
  }

  @BlockBuilder public var body: [Block] {
    if let byHand {
      """
      With these shares the model says “\(said(byHand.answer))”, with a probability of \(highest(byHand.answer)).
      Left to itself it says “\(said(run.answer))”, with \(highest(run.answer)).
      """
      consequence(byHand)
    } else {
      "The model says “\(said(run.answer))”, with a probability of \(highest(run.answer)). \(verdict)"
    }
    if let attention = run.attention, tokens.count <= Self.mostDrawn {
      Figure.bars(
        [BarGroup("its own shares", row: tokens.count - 1, of: attention.weights, tokens: tokens)]
          + (byHand.map { [BarGroup("shares by hand", row: 0, of: $0.shares, tokens: tokens)] } ?? [])
      ).captioned("Where the last word looks.")
    }
    if nouns.count <= Self.mostDrawn {
      Figure.bars([BarGroup("probabilities", row: 0, of: (byHand?.answer ?? run.answer).probabilities.columns(nouns))])
        .captioned("How likely it makes each noun as the answer.")
    }
  }

  private func place(_ answer: WordScores.Run) -> Int { answer.probabilities.value.elements.indexOfLargest }
  private func said(_ answer: WordScores.Run) -> String { words[place(answer)] }
  private func highest(_ answer: WordScores.Run) -> Cell { answer.probabilities[0, place(answer)] }

  private var verdict: Prose {
    guard let reading else {
      return "Training had no sentence like this one, so no answer is right or wrong; the model gives one all the same."
    }
    let right = words[reading.sentence.answer]
    let outcome: Prose = said(run.answer) == right ? "That is right" : "Right would be “\(right)”"
    return reading.isHeldOut ? "\(outcome), and training never had these two nouns together." : "\(outcome)."
  }

  private func consequence(_ byHand: SmallTransformer.LookedByHand) -> Prose {
    said(byHand.answer) == said(run.answer)
      ? "This look is not different enough to change the answer."
      : "The words are the same, and so are all weights: the look alone has changed the answer."
  }
}
