/// Where the numbers of a quantity come from.
public enum Origin: Sendable {
  /// From a lesson; for each cell its path in it, such as `embeddings.given[0][1]`, so that a page can change it there.
  case given(path: @Sendable (_ row: Int, _ column: Int) -> String)
  /// From a generator of random numbers: its seed, and how many words of 32 bits were thrown away first.
  case drawn(seed: UInt32, skip: Int)
  /// From a training, such as Word2vec.
  case learnt(by: String)
  /// From elsewhere in the book, where they have been computed.
  case copied
  /// From an operation on other quantities, or on nothing but places and sizes.
  case computed
}

extension Quantity {
  /// Where its numbers come from.
  public var origin: Origin { operation.origin }

  /// Whether its numbers stand in a lesson.
  public var isGiven: Bool {
    if case .given = origin { true } else { false }
  }

  /// Whether its numbers come from a computation that can be followed.
  public var isComputed: Bool {
    if case .computed = origin { true } else { false }
  }
}

extension Cell {
  /// The place in the lesson where the number stands; nil for one that no lesson gives.
  public var path: String? {
    if case .given(let path) = quantity.origin { path(row, column) } else { nil }
  }
}
