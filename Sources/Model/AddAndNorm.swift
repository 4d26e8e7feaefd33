import Lessons
import Workings

/// What a sub-layer found is added to what was there, and the sum normalised (sections 3.1 and 5.4 of the paper).
public struct AddAndNorm: Sendable {
  /// γ and β, 1 × d.
  public let gamma, beta: Quantity
  /// ε, added to the variance.
  public let epsilon: Double
  /// Whether each row is normalised, as in the paper, or each column.
  public var extent: Extent
  /// The layer it is in, from 1.
  public let layer: Int

  /// The normalisation of a lesson’s layer.
  public init(_ lesson: Lesson, _ parameters: Parameters, layer: Int = 1) {
    (gamma, beta) = (parameters.gamma, parameters.beta)
    epsilon = lesson.conventions.epsilon
    extent = lesson.conventions.normaliseOver == .features ? .row : .column
    self.layer = layer
  }

  /// What it makes.
  public struct Run: Sendable {
    /// R = x + f(x), n × d.
    public let residual: Quantity
    /// μ and σ²: n × 1, or 1 × d where columns are normalised.
    public let mean, variance: Quantity
    /// N, n × d.
    public let normalised: Quantity

    /// R and N.
    public var quantities: [Quantity] { [residual, normalised] }
  }

  /// Adds to *x* what a sub-layer made of it, and normalises.
  public func callAsFunction(_ x: Quantity, adding found: Quantity) -> Run {
    normalise((x + found).named(Symbol("R").of(layer: layer), "input plus attention"))
  }

  /// Normalises a sum.
  public func normalise(_ residual: Quantity) -> Run {
    let mean = residual.mean(over: extent).named(Symbol(.mu).of(layer: layer), "mean")
    let variance = residual.variance(around: mean, over: extent).named(Symbol(.variance).of(layer: layer), "variance")
    let normalised = residual.normalised(
      mean: mean, variance: variance, epsilon: epsilon, gamma: gamma, beta: beta, over: extent
    ).named(Symbol("N").of(layer: layer), "layer norm")
    return Run(residual: residual, mean: mean, variance: variance, normalised: normalised)
  }
}
