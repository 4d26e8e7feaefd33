/// e^x: the nearest `Double`, or for about one x in ten thousand its neighbour.
///
/// 0 below -745.2 and infinity above 709.8, where e^x leaves the range of `Double`; not a number stays so. Our own, because
/// every platform's library rounds in its own way, and the page has no library.
public func exp(_ x: Double) -> Double {
  exponential(DoubleDouble(x))
}

/// e^x rounded to a `Double`, for an exponent known to more digits than a `Double` has.
///
/// x = k ln 2 + r with |r| ≤ ½ ln 2 gives e^x = 2^k e^r, and for so small an r the Taylor series ends soon:
/// ```
/// e^r = 1 + r (1 + r (1/2 + r (1/6 + r (1/24 + …))))
/// ```
func exponential(_ x: DoubleDouble) -> Double {
  guard x.high < 710 else { return x.high + .infinity }  // what is not a number stays so
  guard x.high > -746 else { return 0 }

  let k = nearestInteger(x.high * 1.4426950408889634)  // 1 / ln 2
  let remainder = x - ln2 * k
  let r = remainder.high
  let square = r * r
  // From r⁴/4! on the terms are so small that a Double holds enough of them.
  var tail = 1 / 20_922_789_888_000.0 + r * (1 / 355_687_428_096_000.0)  // 16! and 17!
  tail = (1 / 87_178_291_200.0 + r * (1 / 1_307_674_368_000.0)) + square * tail
  tail = (1 / 479_001_600.0 + r * (1 / 6_227_020_800.0)) + square * tail
  tail = (1 / 3_628_800.0 + r * (1 / 39_916_800.0)) + square * tail
  tail = (1 / 40_320.0 + r * (1 / 362_880.0)) + square * tail
  tail = (1 / 720.0 + r * (1 / 5_040.0)) + square * tail
  tail = (1 / 24.0 + r * (1 / 120.0)) + square * tail
  var series = DoubleDouble(larger: .reciprocal(6), smaller: DoubleDouble(r * tail))
  series = DoubleDouble(larger: DoubleDouble(0.5), smaller: remainder * series)
  series = DoubleDouble(larger: DoubleDouble(1), smaller: remainder * series)
  series = DoubleDouble(larger: DoubleDouble(1), smaller: remainder * series)
  return scaled(series, byPowerOfTwo: Int(k))
}

/// The natural logarithm of 2.
let ln2 = DoubleDouble(0.6931471805599453, 2.3190468138462996e-17)

/// The integer nearest to x, for |x| < 2^51: a `Double` as large as the one added has no room for a fraction.
@inline(__always)
func nearestInteger(_ x: Double) -> Double {
  let roomForIntegersOnly = 6_755_399_441_055_744.0  // 1.5 · 2^52
  return (x + roomForIntegersOnly) - roomForIntegersOnly
}

/// x · 2^k rounded once, also where the result is subnormal, for x between ½ and 2 and k from -1077 to 1024.
private func scaled(_ x: DoubleDouble, byPowerOfTwo k: Int) -> Double {
  // In two steps, because 2^k alone may be out of range.
  func scaled(_ x: Double) -> Double { x * powerOfTwo(k / 2) * powerOfTwo(k - k / 2) }
  let result = scaled(x.rounded)
  guard result < .leastNormalMagnitude else { return result }
  // Added to so large a number, x keeps exactly the bits that a subnormal result has room for.
  let large = powerOfTwo(-1022 - k)
  let sum = DoubleDouble(larger: large, smaller: x.high)
  return scaled(sum.high + (sum.low + x.low) - large)
}
