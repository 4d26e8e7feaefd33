// The short way to a rounded number, for nearly all of them: counted in units of the last digit that is printed.

extension NumberStyle {
  /// How many units of its last digit a number has, rounded; nil where its shortest decimal text has to decide, which for a
  /// number near the middle of two may round otherwise, or where there are too many.
  func units(_ number: Double) -> Int? {
    let scaled = number * power
    guard scaled.magnitude < 1e9, decimals <= 15 else { return nil }
    let units = Int(scaled + (scaled < 0 ? -0.5 : 0.5))
    // Number, product and text are within 10⁻¹⁵ of each other, as parts of the whole.
    return (scaled - Double(units)).magnitude < 0.49999 ? units : nil
  }

  /// The number that has so many units.
  func number(ofUnits units: Int) -> Double { Double(units) / power }

  /// So many units as text.
  func text(ofUnits units: Int) -> String {
    let sign = units < 0 ? "−" : ""
    var (size, rest) = (1, units.magnitude / 10)
    while rest > 0 { (size, rest) = (size + 1, rest / 10) }
    let end = sign.utf8.count + max(size, decimals + 1) + (decimals > 0 ? 1 : 0)
    return String(unsafeUninitializedCapacity: end) { bytes in
      for (place, byte) in sign.utf8.enumerated() { bytes[place] = byte }
      var rest = units.magnitude
      for place in (sign.utf8.count..<end).reversed() {
        if decimals > 0 && place == end - 1 - decimals {
          bytes[place] = 0x2E
        } else {
          bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
      }
      return end
    }
  }

  /// 10 to the number of decimals, exactly.
  private var power: Double { (0..<decimals).reduce(1) { power, _ in power * 10 } }
}
