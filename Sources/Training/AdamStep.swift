import Workings

/// One step of Adam as quantities: from a weight and its gradient to the weight after the step (section 5.3 of the paper).
///
/// ```
/// u′ = β₁ u + (1 − β₁) g,  v′ = β₂ v + (1 − β₂) g ∘ g
/// W′ = W − rate · (u′ / (1 − β₁ᵗ)) / (√(v′ / (1 − β₂ᵗ)) + ε)
/// ```
/// Adam’s own paper calls the first average *m*.
public struct AdamStep: Sendable {
  /// u′ and v′: the averages of gradients and of their squares.
  public let mean, square: Quantity
  /// The same over what has come together of them so far.
  public let fullMean, fullSquare: Quantity
  /// W′.
  public let weight: Quantity

  /// Step *t*, counted from 1, with the averages before it.
  public init(
    _ weight: Quantity, gradient: Quantity, mean: Quantity, square: Quantity, step: Int, rate: Double
  ) {
    let adam = Trainer.Adam.self
    self.mean = (mean.times(adam.meanDecay) + gradient.times(adam.meanShare)).named(
      Symbol("u", role: .new), "average of the gradients")
    self.square = (square.times(adam.squareDecay) + gradient.hadamard(gradient).times(adam.squareShare)).named(
      Symbol("v", role: .new), "average of their squares")
    fullMean = self.mean.over(oneLess: adam.meanDecay, toThe: step).named(
      Symbol("u", role: .full), "average of the gradients, in full")
    fullSquare = self.square.over(oneLess: adam.squareDecay, toThe: step).named(
      Symbol("v", role: .full), "average of their squares, in full")
    self.weight = (weight - fullMean.divided(by: fullSquare.squareRoots().plus(adam.epsilon)).times(rate)).named(
      Symbol(weight.name?.letter ?? .init("W"), role: .new), "\(weight.meaning) after the step")
  }
}
