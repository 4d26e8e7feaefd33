/// The sine of an angle in radians: the nearest `Double`, or for about one angle in ten thousand its neighbour.
///
/// Angles may be of any size; for an infinite one the result is not a number. Our own, because every platform's library
/// rounds in its own way, and the page has no library.
public func sin(_ angle: Double) -> Double {
  guard angle.isFinite else { return .nan }
  guard angle != 0 else { return angle }  // the sine of -0 is -0
  let quarters = QuarterTurns(angle)
  return sine(quarters.rest, afterQuarterTurns: quarters.turns)
}

/// The cosine of an angle in radians: the nearest `Double`, or for about one angle in ten thousand its neighbour.
///
/// Angles may be of any size; for an infinite one the result is not a number. Our own, because every platform's library
/// rounds in its own way, and the page has no library.
public func cos(_ angle: Double) -> Double {
  guard angle.isFinite else { return .nan }
  let quarters = QuarterTurns(angle)
  return sine(quarters.rest, afterQuarterTurns: quarters.turns + 1)
}

/// sin(r + turns · π/2): each quarter turn makes a sine a cosine, and a cosine the negative of the sine.
private func sine(_ r: DoubleDouble, afterQuarterTurns turns: Int) -> Double {
  let value = turns & 1 == 0 ? sineSeries(r) : cosineSeries(r)
  return turns & 2 == 0 ? value.rounded : -value.rounded
}

/// The sine of r for |r| ≤ π/4, to about 20 digits.
/// ```
/// sin r = r - r³/3! + r⁵/5! - r⁷/7! + …
/// ```
private func sineSeries(_ r: DoubleDouble) -> DoubleDouble {
  let square = r * r
  let z = square.high
  let fourth = z * z
  // From r⁷/7! on the terms are so small that a Double holds enough of them.
  var tail = -1 / 121_645_100_408_832_000.0 + z * (1 / 51_090_942_171_709_440_000.0)  // 19! and 21!
  tail = (-1 / 1_307_674_368_000.0 + z * (1 / 355_687_428_096_000.0)) + fourth * tail
  tail = (-1 / 39_916_800.0 + z * (1 / 6_227_020_800.0)) + fourth * tail
  tail = (-1 / 5_040.0 + z * (1 / 362_880.0)) + fourth * tail
  var series = DoubleDouble(larger: .reciprocal(120), smaller: DoubleDouble(z * tail))
  series = DoubleDouble(larger: -.reciprocal(6), smaller: square * series)
  return DoubleDouble(larger: r, smaller: r * square * series)
}

/// The cosine of r for |r| ≤ π/4, to about 20 digits.
/// ```
/// cos r = 1 - r²/2! + r⁴/4! - r⁶/6! + …
/// ```
private func cosineSeries(_ r: DoubleDouble) -> DoubleDouble {
  let square = r * r
  let z = square.high
  let fourth = z * z
  // From r⁶/6! on the terms are so small that a Double holds enough of them.
  var tail = -1 / 6_402_373_705_728_000.0 + z * (1 / 2_432_902_008_176_640_000.0)  // 18! and 20!
  tail = (-1 / 87_178_291_200.0 + z * (1 / 20_922_789_888_000.0)) + fourth * tail
  tail = (-1 / 3_628_800.0 + z * (1 / 479_001_600.0)) + fourth * tail
  tail = (-1 / 720.0 + z * (1 / 40_320.0)) + fourth * tail
  var series = DoubleDouble(larger: .reciprocal(24), smaller: DoubleDouble(z * tail))
  series = DoubleDouble(larger: DoubleDouble(-0.5), smaller: square * series)
  return DoubleDouble(larger: DoubleDouble(1), smaller: square * series)
}
