// Infinity as a number of the book: how far it is from others, how strong beside them, and how formats write it.
//
// A mask holds −∞ on purpose, so that a softmax gives 0 there. What is undefined by accident is told apart in Workings.

/// How far apart two numbers are: no distance from an infinity to itself, and not a number where one of them is none.
public func distance(between one: Double, and other: Double) -> Double {
  one == other ? 0 : (one - other).magnitude
}

extension Matrix {
  /// How far each number is from that in the same place of another matrix of the same shape.
  public func distances(from other: Matrix) -> [Double] {
    precondition(
      rows == other.rows && columns == other.columns,
      "no distances between \(rows) × \(columns) and \(other.rows) × \(other.columns)")
    return zip(elements, other.elements).map { distance(between: $0, and: $1) }
  }
}

extension [Double] {
  /// The largest size of any finite number; 0 for none.
  public var largestFinite: Double {
    var largest = 0.0
    for number in self where number.magnitude > largest && number.isFinite { largest = number.magnitude }
    return largest
  }
}

extension Double {
  /// Its share of the largest finite number beside it, from −1 to 1; an infinity is as strong as can be, and what is not a
  /// number has no strength.
  public func strength(besides largest: Double) -> Double {
    if isInfinite { return self < 0 ? -1 : 1 }
    return largest > 0 && isFinite ? self / largest : 0
  }

  /// As people read it, with a true minus sign: −∞; nil for a finite number.
  public var nonFiniteText: String? { unlimited("∞", minus: "−") }

  /// As NumPy reads it.
  public var numpy: String { unlimited("np.inf", undefined: "np.nan") ?? "\(self)" }

  /// As JavaScript reads it.
  public var javaScript: String { unlimited("Infinity", undefined: "NaN") ?? "\(self)" }

  private func unlimited(_ infinity: String, minus: String = "-", undefined: String = "nan") -> String? {
    if isFinite { return nil }
    return isNaN ? undefined : (self < 0 ? minus : "") + infinity
  }
}
