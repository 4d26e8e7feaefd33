import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// A training while it runs: its losses so far, and where the last word of two sentences looks by now; it stands in no book.
public final class TrainingNow: Chapter {
  public static let title = "Training now"
  public static var lead: Prose { "" }
  public static let section = "5"

  private let trainer: Trainer

  public var quantities: [Quantity] { [] }

  /// Tells a training as far as it has come.
  public init(_ trainer: Trainer) { self.trainer = trainer }

  public var body: [Block] {
    let curve: Figure = LossCurve(trainer).figure(upTo: trainer.settings.steps)
    let caption: Prose = "The loss after \(trainer.step, "step") of \(trainer.settings.steps)."
    return curve.captioned(caption) + looks
  }

  private var looks: [Block] {
    guard trainer.settings.without != .attention, let pair = trainer.language.shownPair else { return [] }
    let model = SmallTransformer(trainer)
    let groups = [pair.who, pair.whom].compactMap { sentence -> BarGroup? in
      guard let weights = model(sentence.words).attention?.weights else { return nil }
      let tokens = Token.all(trainer.language.tokens(sentence))
      return BarGroup(tokens[tokens.count - 1].text, row: tokens.count - 1, of: weights, tokens: tokens)
    }
    return Figure.bars(groups).captioned("The shares that the last word gives.")
  }
}
