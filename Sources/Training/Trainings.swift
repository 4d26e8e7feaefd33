import Lessons

/// The trainings that Part Three tells of: one, and the same with each part of the model taken away in turn.
public struct Trainings: Sendable {
  /// The training itself, and what it was on the way.
  public let whole: Milestones
  /// The same without a part of the model, for each part.
  public let others: [Trainer]

  /// Trainings that were made elsewhere.
  public init(_ whole: Milestones, without others: [Trainer] = []) { (self.whole, self.others) = (whole, others) }

  /// Makes all of them, one after the other; where a part is taken away already, there are no others.
  public init(_ settings: TrainingSettings) {
    self.init(Milestones(settings), without: settings.withoutEachPart.map { Trainer($0).finished() })
  }
}

extension Trainer {
  /// The same training after its last step.
  public func finished() -> Trainer {
    var trainer = self
    trainer.finish()
    return trainer
  }
}
