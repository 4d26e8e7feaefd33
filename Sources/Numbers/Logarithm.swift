/// The natural logarithm of x: the nearest `Double`, or for about one x in ten thousand its neighbour.
///
/// Minus infinity for 0, not a number below. Our own, because every platform's library rounds in its own way, and the page
/// has no library.
public func log(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x < .infinity else { return x }
  return logarithm(x).rounded
}

/// The natural logarithm of a positive finite x, to about 20 digits.
///
/// x = 2^k m with m between √½ and √2 gives log x = k ln 2 + log m, and with s = (m - 1) / (m + 1)
/// ```
/// log m = 2 s (1 + s²/3 + s⁴/5 + s⁶/7 + …)
/// ```
func logarithm(_ x: Double) -> DoubleDouble {
  let (k, m) = exponentAndSignificand(x)
  let s = DoubleDouble(m - 1) / DoubleDouble(sum: m, 1)
  let square = s * s
  let z = square.high
  let fourth = z * z
  // From s⁶/7 on the terms are so small that a Double holds enough of them.
  var tail = 1 / 27.0 + z * (1 / 29.0)
  tail = (1 / 23.0 + z * (1 / 25.0)) + fourth * tail
  tail = (1 / 19.0 + z * (1 / 21.0)) + fourth * tail
  tail = (1 / 15.0 + z * (1 / 17.0)) + fourth * tail
  tail = (1 / 11.0 + z * (1 / 13.0)) + fourth * tail
  tail = (1 / 7.0 + z * (1 / 9.0)) + fourth * tail
  var series = DoubleDouble(larger: .reciprocal(5), smaller: DoubleDouble(z * tail))
  series = DoubleDouble(larger: .reciprocal(3), smaller: square * series)
  series = DoubleDouble(larger: DoubleDouble(1), smaller: square * series)
  let logarithmOfM = DoubleDouble(2 * s.high, 2 * s.low) * series
  return ln2 * Double(k) + logarithmOfM
}

/// k and m such that x = 2^k m, with m between √½ and √2, for a positive finite x.
private func exponentAndSignificand(_ x: Double) -> (k: Int, m: Double) {
  guard x >= .leastNormalMagnitude else {
    let (k, m) = exponentAndSignificand(x * powerOfTwo(54))
    return (k - 54, m)
  }
  let k = Int(x.bitPattern >> 52) - 1023
  let m = Double(bitPattern: x.bitPattern & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
  return m < 1.4142135623730951 ? (k, m) : (k + 1, m / 2)
}
