import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// Part Three: a small transformer that learns to say who did it.
public struct Learning: Sendable {
  /// What the part is called.
  static let title = "Attention that has learnt"
  /// The chapters, in order.
  public let part: Part
  /// The training before its first step, with nothing taken away.
  let untrained: Trainer
  /// The training after its last step.
  public let trained: Trainer

  /// Trains, and computes Part Three from what comes of it.
  public init(_ settings: TrainingSettings = TrainingSettings()) { self.init(Trainings(settings)) }

  /// Computes Part Three from trainings that have come to their ends.
  ///
  /// Its chapters are several computations: Part One’s numbers, and the model at several steps of its training. Those before
  /// the training may have been made already, while it went on.
  public init(_ trainings: Trainings, after chapters: Part? = nil) {
    let milestones = trainings.whole
    trained = milestones.finished
    untrained = Trainer(trained.settings.whole)
    var part = chapters ?? Self.chaptersBeforeTraining(trained.settings)
    part.add(TrainingChapter(milestones), style: TrainingChapter.style)
    part.add(LearntChapter(trained, without: trainings.others), style: LearntChapter.style)
    part.add(EncoderDecoderChapter(Self.run(.placeByTheRiver), reading: Self.run(.placeOfSavings)))
    part.add(ReadOn(trained))
    self.part = part
  }

  /// The part up to the gradients, whose chapters want no training.
  ///
  /// They tell of the whole model; where a part of it is taken away, it is so in what is trained.
  public static func chaptersBeforeTraining(_ settings: TrainingSettings) -> Part {
    let untrained = Trainer(settings.whole)
    var part = Part(title, style: NumberStyle(decimals: 3), isOneComputation: false)
    part.add(MaskChapter(run(.maskedRiverBank), unmasked: run(.riverBank), otherEnd: run(.maskedRiverFlows)))
    part.add(FeedForwardChapter(run(.riverBankFeedForward), beside: run(.savingsBankFeedForward)))
    part.add(LayersChapter(run(.riverBankTwice), normedBefore: run(.riverBankTwiceNormedBefore)))
    let (who, whom) = (
      Answered(untrained.language.learnt(0), untrained), Answered(untrained.language.learnt(1), untrained)
    )
    part.add(WordsChapter(whom, untrained))
    part.add(LossChapter(whom, other: who, untrained))
    part.add(GradientsChapter(whom), style: NumberStyle(decimals: 4))
    return part
  }

  private static func run(_ lesson: Lesson) -> Transformer.Run { Transformer(lesson)() }
}
