import Workings

/// One step of Adam as quantities: from a weight and its gradient to the weight after the step (section 5.3 of the paper).
///
/// ```
/// m′ = β₁ m + (1 − β₁) g,  v′ = β₂ v + (1 − β₂) g ∘ g
/// W′ = W − rate · (m′ / (1 − β₁ᵗ)) / (√(v′ / (1 − β₂ᵗ)) + ε)
/// ```
public struct AdamStep: Sendable {
  /// m′ and v′: the averages of gradients and of their squares.
  public let mean, square: Quantity
  /// W′.
  public let weight: Quantity

  /// Step *t*, counted from 1, with the averages before it.
  public init(
    _ weight: Quantity, gradient: Quantity, mean: Quantity, square: Quantity, step: Int, rate: Double
  ) {
    let adam = Trainer.Adam.self
    self.mean = (mean.times(adam.meanDecay) + gradient.times(adam.meanShare)).named(
      Symbol(.init("m"), role: weight.name?.role), "average of the gradients")
    self.square = (square.times(adam.squareDecay) + gradient.hadamard(gradient).times(adam.squareShare)).named(
      Symbol(.init("v"), role: weight.name?.role), "average of their squares")
    let (meanSoFar, squareSoFar) = adam.soFar(step)
    let spread = self.square.over(squareSoFar).squareRoots().plus(adam.epsilon)
    self.weight = weight - self.mean.over(meanSoFar).divided(by: spread).times(rate)
  }
}
