import Workings

/// A linear map: rows times a matrix of weights, *x W*.
public struct Linear: Sendable {
  /// *W*: as many rows as the input has columns.
  public let weights: Quantity

  /// A linear map by its weights.
  public init(_ weights: Quantity) { self.weights = weights }

  /// *x W*: each row of *x* times each column of the weights.
  public func callAsFunction(_ x: Quantity) -> Quantity { x.matmul(weights) }
}
