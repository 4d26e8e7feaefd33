import Numbers

/// Two computations of the same quantities side by side: where they first part ways, and how far they come apart.
public struct Comparison: Sendable {
  /// The quantities that both have, in the order of the first, each with what became of it.
  public let pairs: [Pair]

  /// One quantity in both computations.
  public struct Pair: Sendable {
    /// The quantity in the first computation.
    public let first: Quantity
    /// The quantity of the same name in the second.
    public let second: Quantity

    /// Whether both have the same rows and columns; if not, nothing else can be compared.
    public var haveSameShape: Bool {
      first.value.rows == second.value.rows && first.value.columns == second.value.columns
    }

    /// The largest distance between two cells in the same place; infinite for quantities of different shapes.
    public var largestDifference: Double {
      haveSameShape ? first.value.distances(from: second.value).largestMagnitude : .infinity
    }

    /// The first place, row by row, where the two differ at all; nil for none, and for quantities of different shapes.
    public var firstDifference: (first: Cell, second: Cell)? {
      guard haveSameShape else { return nil }
      guard let place = zip(first.value.elements, second.value.elements).enumerated().first(where: { $1.0 != $1.1 })
      else { return nil }
      let (row, column) = first.value.place(of: place.offset)
      return (first[row, column], second[row, column])
    }
  }

  /// Compares quantities by their names; those that only one computation has are left out.
  public init(_ first: [Quantity], with second: [Quantity]) {
    pairs = first.compactMap { quantity in
      guard let name = quantity.name, let other = second.first(where: { $0.name == name }) else { return nil }
      return Pair(first: quantity, second: other)
    }
  }

  /// The first quantity in which the two part ways; nil if they never do.
  public var divergence: Pair? { pairs.first { $0.largestDifference != 0 } }

  /// How far a quantity comes apart; nil if not both have it.
  public func difference(in name: Symbol) -> Double? { pairs.first { $0.first.name == name }?.largestDifference }
}
