import Lessons
import Numbers
import Workings

/// What a sub-layer found is added to what was there, and the sum normalised (sections 3.1 and 5.4 of the paper).
///
/// With pre-norm it is taken apart: what a sub-layer reads is normalised, and what it found added and left as it is.
public struct AddAndNorm: Sendable {
  /// γ and β, 1 × d.
  public let gamma, beta: Quantity
  /// ε, added to the variance.
  public let epsilon: Double
  /// Whether each row is normalised, as in the paper, or each column.
  public var extent: Extent
  /// The layer it is in, from 1.
  public let layer: Int
  /// The sub-layer it belongs to: nil for attention.
  public private(set) var role: Symbol.Role?

  /// The same around another sub-layer.
  func around(_ role: Symbol.Role) -> AddAndNorm {
    var other = self
    other.role = role
    return other
  }

  /// The normalisation of a lesson’s layer, around its attention or another sub-layer.
  public init(_ lesson: Lesson, _ parameters: Parameters, layer: Int = 1) {
    (gamma, beta) = (parameters.gamma, parameters.beta)
    epsilon = lesson.conventions.epsilon
    extent = lesson.conventions.normaliseOver == .features ? .row : .column
    self.layer = layer
    role = nil
  }

  /// A normalisation of rows without scale or shift: γ is 1 and β is 0, and neither is learnt.
  public init(columns: Axis, epsilon: Double) {
    func row(_ number: Double, _ name: String, _ symbol: Symbol) -> Quantity {
      let numbers = Matrix(rows: 1, columns: columns.count) { _, _ in number }
      let note = "There is no \(name) here, which is a \(name) of \(NumberStyle.exact(number)):"
      return Quantity(.given(numbers, rows: .single(name), columns: columns, note: note)).named(symbol, name)
    }
    (gamma, beta) = (row(1, "scale", Symbol(.gamma)), row(0, "shift", Symbol(.beta)))
    (self.epsilon, extent, layer, role) = (epsilon, .row, 1, nil)
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
    normalise(add(x, found))
  }

  /// R = x + f(x).
  public func add(_ x: Quantity, _ found: Quantity) -> Quantity {
    (x + found).named(symbol(.init("R")), role == nil ? "input plus attention" : "input plus feed-forward")
  }

  /// Normalises a sum.
  public func normalise(_ residual: Quantity) -> Run {
    let (mean, variance, normalised) = norm(residual)
    return Run(residual: residual, mean: mean, variance: variance, normalised: normalised)
  }

  private func symbol(_ letter: Symbol.Letter) -> Symbol { Symbol(letter, role: role, layer: layer) }

  /// μ, σ² and the normalised numbers, without what was added.
  func norm(_ residual: Quantity) -> (mean: Quantity, variance: Quantity, normalised: Quantity) {
    let mean = residual.mean(over: extent).named(symbol(.mu), "mean")
    let variance = residual.variance(around: mean, over: extent).named(symbol(.variance), "variance")
    let normalised = residual.normalised(
      mean: mean, variance: variance, epsilon: epsilon, gamma: gamma, beta: beta, over: extent
    ).named(role == .last ? Symbol("Z") : symbol(.init("N")), "layer norm")
    return (mean, variance, normalised)
  }
}
