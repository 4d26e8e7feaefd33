import Lessons
import Literate
import Numbers
import Training
import Workings

/// Part Three: a small transformer that learns to say who did it.
public struct Learning {
  /// What the part is called.
  static let title = "Attention that has learnt"
  /// The chapters, in order.
  public let part: Part
  /// The training before its first step, and after its last.
  let untrained, trained: Trainer

  /// Trains once, and computes Part Three from it.
  ///
  /// Its chapters are several computations: Part One’s numbers, and the model at several steps of its training.
  public init(_ settings: TrainingSettings = TrainingSettings()) {
    let untrained = Trainer(settings)
    var trained = untrained
    trained.finish()
    (self.untrained, self.trained) = (untrained, trained)

    let style = NumberStyle(decimals: 3)
    var part = Part(Self.title, style: style, isOneComputation: false)
    let (who, whom) = (
      Answered(untrained.language.learnt(0), untrained), Answered(untrained.language.learnt(1), untrained)
    )
    part.add(WordsChapter(whom, untrained))
    part.add(LossChapter(whom, other: who, untrained))
    part.add(GradientsChapter(whom), style: NumberStyle(decimals: 4))
    self.part = part
  }
}
