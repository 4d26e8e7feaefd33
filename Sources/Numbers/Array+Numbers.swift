extension Array where Element == Double {
  /// The sum, added up from the first to the last; 0 for none.
  public var sum: Double {
    reduce(0, +)
  }

  /// Where the largest number stands, counted from 0: the first of equals.
  ///
  /// The array must not be empty.
  public var indexOfLargest: Int {
    precondition(!isEmpty, "no largest number among none")
    return indices.dropFirst().reduce(0) { self[$1] > self[$0] ? $1 : $0 }
  }

  /// The largest size of any number, whatever its sign; 0 for none, and NaN where any is.
  public var largestMagnitude: Double { reduce(0) { $0 >= $1.magnitude || $0.isNaN ? $0 : $1.magnitude } }
}
