/// base^exponent: the nearest `Double`, or for about one pair in ten thousand its neighbour.
/// ```
/// base^exponent = e^(exponent · log base)
/// ```
/// with about 20 digits in between. As IEEE 754 has it, x^0 and 1^y are 1, a negative base with a fraction as exponent gives
/// not a number, and powers of 0 and of infinity are 0 or infinity, negative where the base is and the exponent is odd. Our
/// own, because every platform's library rounds in its own way, and the page has no library.
public func pow(_ base: Double, _ exponent: Double) -> Double {
  if exponent == 0 || base == 1 { return 1 }
  if base.isNaN || exponent.isNaN { return .nan }
  let magnitude = power(base.magnitude, exponent)
  guard base.sign == .minus else { return magnitude }
  switch parity(exponent) {
  case .odd: return -magnitude
  case .even: return magnitude
  case .fraction: return base.isInfinite || base == 0 ? magnitude : .nan
  }
}

/// base^exponent for a base of at least 0.
private func power(_ base: Double, _ exponent: Double) -> Double {
  if base == 1 { return 1 }
  if base == 0 || base.isInfinite || exponent.isInfinite {
    return (base > 1) == (exponent > 0) ? .infinity : 0
  }
  let logarithm = logarithm(base)
  // An infinite product has no second part.
  let product = exponent * logarithm.high
  return exponential(product.isInfinite ? DoubleDouble(product) : logarithm * exponent)
}

private enum Parity {
  case even, odd, fraction
}

/// Whether x is an even or an odd integer, or no integer.
private func parity(_ x: Double) -> Parity {
  // From 2^53 on every Double is an even integer.
  guard x.magnitude < 9_007_199_254_740_992 else { return .even }
  let integer = Int64(x)
  guard Double(integer) == x else { return .fraction }
  return integer & 1 == 0 ? .even : .odd
}
