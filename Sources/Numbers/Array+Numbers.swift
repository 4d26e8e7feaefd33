/// Sums and largest numbers, added up and searched in the order in which they stand.
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

  /// Where the largest numbers stand, at most so many: the largest first, and the first of equals before the others.
  public func placesOfLargest(_ count: Int) -> [Int] {
    var left = Array<Int>(indices)
    return (0..<Swift.min(count, left.count)).map { _ in
      left.remove(at: left.indices.dropFirst().reduce(0) { self[left[$1]] > self[left[$0]] ? $1 : $0 })
    }
  }

  /// The largest size of any number, whatever its sign; 0 for none, and NaN where any is.
  public var largestMagnitude: Double { reduce(0) { $0 >= $1.magnitude || $0.isNaN ? $0 : $1.magnitude } }
}

extension [[Double]] {
  /// How many of the lists differ from all before them.
  public var distinctCount: Int { indices.count { place in !self[..<place].contains(self[place]) } }
}
