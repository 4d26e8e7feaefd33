import Lessons

/// A training as it was after some of its steps: what its chapters look back at.
public struct Milestones: Sendable {
  /// The training before its first step, after some, and after the last.
  public let trainers: [Trainer]

  public var start: Trainer { trainers[0] }
  public var finished: Trainer { trainers[trainers.count - 1] }

  /// Trains, and keeps what there was after so many steps; those that a shorter training does not have are left out.
  public init(
    _ settings: TrainingSettings, after steps: [Int] = [16, 30, 40, 60], progress: ((Double) -> Void)? = nil
  ) {
    var trainer = Trainer(settings)
    var trainers = [trainer]
    for step in steps where step > trainer.step && step < settings.steps {
      while trainer.step < step { trainer.advance() }
      trainers.append(trainer)
    }
    trainer.finish(progress: progress)
    self.trainers = trainers + (trainer.step > 0 ? [trainer] : [])
  }
}
