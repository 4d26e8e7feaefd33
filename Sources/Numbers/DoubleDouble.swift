/// A number kept as the unevaluated sum of two `Double`s, about 106 bits: twice what one holds.
///
/// The elementary functions compute in it and round once, at the end. After T. J. Dekker, "A floating-point technique for
/// extending the available precision", Numerische Mathematik 18 (1971), with D. E. Knuth's sum. It loses digits where a
/// product's error is smaller than the smallest `Double`.
struct DoubleDouble {
  /// The number, rounded or nearly so.
  var high: Double
  /// What `high` leaves out.
  var low: Double

  @inline(__always)
  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The number, rounded to a `Double`.
  @inline(__always)
  var rounded: Double { high + low }

  /// `1 / divisor`.
  @inline(__always)
  static func reciprocal(_ divisor: Double) -> DoubleDouble {
    DoubleDouble(1) / DoubleDouble(divisor)
  }
}

extension DoubleDouble {
  /// `a + b`, exactly.
  @inline(__always)
  init(sum a: Double, _ b: Double) {
    high = a + b
    let shareOfB = high - a
    low = (a - (high - shareOfB)) + (b - shareOfB)
  }

  /// `larger + smaller`, exactly, where `larger` has the larger magnitude.
  @inline(__always)
  init(larger: Double, smaller: Double) {
    high = larger + smaller
    low = smaller - (high - larger)
  }

  /// `a * b`, exactly but for the last of 106 bits: numbers of 26 bits multiply without error.
  @inline(__always)
  init(product a: Double, _ b: Double) {
    let (a1, a2) = DoubleDouble.halves(a)
    let (b1, b2) = DoubleDouble.halves(b)
    high = a * b
    low = ((a1 * b1 - high) + (a1 * b2 + a2 * b1)) + a2 * b2
  }

  /// The upper 26 bits of `x` and the rest, which sum to `x`.
  @inline(__always)
  private static func halves(_ x: Double) -> (Double, Double) {
    let upper = Double(bitPattern: x.bitPattern & 0xFFFF_FFFF_F800_0000)
    return (upper, x - upper)
  }
}

extension DoubleDouble {
  /// `larger + smaller`, where `larger` has the larger magnitude.
  @inline(__always)
  init(larger: DoubleDouble, smaller: DoubleDouble) {
    self.init(larger: larger.high, smaller: smaller.high)
    low += larger.low + smaller.low
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = DoubleDouble(sum: a.high, b.high)
    return DoubleDouble(larger: sum.high, smaller: sum.low + (a.low + b.low))
  }

  @inline(__always)
  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    a + -b
  }

  @inline(__always)
  static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(-a.high, -a.low)
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    return DoubleDouble(larger: product.high, smaller: product.low + (a.high * b.low + a.low * b.high))
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    a * DoubleDouble(b)
  }

  @inline(__always)
  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let quotient = a.high / b.high
    let rest = a - b * quotient
    return DoubleDouble(larger: quotient, smaller: rest.high / b.high)
  }
}

/// 2^exponent, for exponents from -1022 to 1023.
@inline(__always)
func powerOfTwo(_ exponent: Int) -> Double {
  Double(bitPattern: UInt64(truncatingIfNeeded: 1023 + exponent) << 52)
}
