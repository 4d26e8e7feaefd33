import Lessons
import Numbers
import Workings

/// The step that a training takes next, as quantities, for one of its matrices: from the words of its sentences to the new weights.
///
/// It is that of the query weights; where attention was taken away, that of the weights of the words’ scores.
public struct NextStep: Sendable {
  /// Which step it is, from 1.
  public let number: Int
  /// The sentences that it learns from.
  public let sentences: [Language.Sentence]
  /// The mean of their losses, 1 × 1.
  public let loss: Quantity
  /// The weights before the step, and their gradient.
  public let weights, gradient: Quantity
  /// u and v before the step.
  public let mean, square: Quantity
  /// The step itself.
  public let adam: AdamStep
  /// The weights where the training itself arrives.
  public let arrived: Matrix

  /// The step after those that a training has taken.
  public init(of trainer: Trainer) {
    let (part, model) = (trainer.shownPart, SmallTransformer(trainer))
    let weights = model.shownWeights
    func average(_ all: [Double], _ symbol: Symbol, _ meaning: String) -> Quantity {
      var row = trainer.weights
      row.elements = all
      return Quantity(
        .given(
          row.matrix(part), rows: weights.rows, columns: weights.columns,
          origin: .learnt(by: "the training, up to step \(trainer.step)"))
      ).named(symbol, meaning)
    }
    var next = trainer
    sentences = next.drawBatch()
    loss = model.loss(sentences)
    gradient = loss.gradients(of: [weights])[0]
    mean = average(trainer.mean, Symbol("u"), "average of the gradients before the step")
    square = average(trainer.square, Symbol("v"), "average of their squares before the step")
    number = trainer.step + 1
    adam = AdamStep(
      weights, gradient: gradient, mean: mean, square: square, step: number, rate: trainer.settings.rate)
    self.weights = weights
    next = trainer
    next.advance()
    arrived = next.weights.matrix(part)
  }
}

extension Trainer {
  /// The weights whose next step is shown, as they are now.
  public var shownWeights: Quantity { SmallTransformer(self).shownWeights }

  fileprivate var shownPart: LearntWeights.Part { settings.without == .attention ? .scores : .queries }
}
