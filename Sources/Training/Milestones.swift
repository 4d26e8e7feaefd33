import Lessons

/// A training with what it was after some of its steps: what its chapters look back at.
public struct Milestones: Sendable {
  /// The training as it is now: after the last step, where it has come to its end.
  public private(set) var finished: Trainer
  /// As it was before its first step, and after some others.
  private var before: [Trainer] = []
  private let marks: [Int]

  /// A training that has not begun; what there is after so many steps will be kept.
  public init(beginning settings: TrainingSettings, after steps: [Int] = [16, 30, 40, 60]) {
    finished = Trainer(settings)
    marks = [0] + steps
  }

  /// Trains to the end; of the steps to look back at, those that a shorter training does not have are left out.
  public init(
    _ settings: TrainingSettings, after steps: [Int] = [16, 30, 40, 60], progress: ((Double) -> Void)? = nil
  ) {
    self.init(beginning: settings, after: steps)
    while !finished.isDone {
      advance()
      if finished.step % 64 == 0 { progress?(Double(finished.step) / Double(settings.steps)) }
    }
  }

  /// The training before its first step, after some, and now.
  public var trainers: [Trainer] { before + [finished] }
  public var start: Trainer { before.first ?? finished }

  /// Takes one step.
  public mutating func advance() {
    if marks.contains(finished.step) { before.append(finished) }
    finished.advance()
  }

  /// Ends the training here, as one of as many steps as it has taken.
  public mutating func end() { finished.end() }
}
