import Workings

/// The position-wise feed-forward sub-layer, *max(0, x W_1 + b_1) W_2 + b_2*: each row by itself (section 3.3 of the paper).
///
/// A class, so that a copy of a layer’s parameters, of which chapters have many, costs no more for it.
public final class FeedForward: Sendable {
  /// W_1, d × f, and W_2, f × d.
  public let first, second: Linear
  /// b_1, 1 × f, and b_2, 1 × d.
  public let firstBias, secondBias: Quantity
  /// The layer it is in, from 1.
  public let layer: Int

  /// A feed-forward sub-layer by its weights.
  public init(first: Linear, firstBias: Quantity, second: Linear, secondBias: Quantity, layer: Int = 1) {
    (self.first, self.firstBias) = (first, firstBias)
    (self.second, self.secondBias) = (second, secondBias)
    self.layer = layer
  }

  /// W_1, b_1, W_2 and b_2.
  public var parameters: [Quantity] { [first.weights, firstBias, second.weights, secondBias] }

  /// What it makes.
  public struct Run: Sendable {
    /// H = x W_1 + b_1, and G, what of it is above 0: n × f.
    public let hidden, active: Quantity
    /// F = G W_2 + b_2, n × d.
    public let output: Quantity

    /// H, G and F.
    public var quantities: [Quantity] { [hidden, active, output] }
  }

  /// Maps each row to *f* numbers, keeps what is above 0, and maps that back.
  public func callAsFunction(_ x: Quantity) -> Run {
    let hidden = first(x).plus(row: firstBias).named(Symbol("H").of(layer: layer), "hidden units")
    let active = hidden.relu().named(Symbol("G").of(layer: layer), "active units")
    let output = second(active).plus(row: secondBias).named(Symbol("F").of(layer: layer), "output of feed-forward")
    return Run(hidden: hidden, active: active, output: output)
  }
}
