extension JSONReader {
  /// How many characters a number may have: more than any Double needs to be written to its last digit.
  static let longestNumber = 4096

  /// Reads a number and returns the Double nearest to it, ties to even.
  ///
  /// Whatever lies too near zero for a Double becomes zero. Whatever is too large for one is an error.
  mutating func number() throws(JSONError) -> Double {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    let leadingZero = next == UInt8(ascii: "0")
    let whole = try digits("a digit after the minus sign")
    guard !leadingZero || whole == 1 else {
      throw text.failure(at: start, expected: "a number without zeros before it", advice: "Remove the zeros.")
    }
    if take(UInt8(ascii: ".")) { _ = try digits("a digit after the decimal point") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      _ = try digits("a digit in the exponent")
    }
    guard offset - start <= Self.longestNumber else {
      throw text.failure(
        at: start, expected: "a number of at most \(Self.longestNumber) characters", found: "\(offset - start)")
    }
    guard let number = Double(String(decoding: text.bytes[start..<offset], as: UTF8.self)), number.isFinite else {
      throw text.failure(
        at: start, expected: "a number that a Double can hold, up to 1.7976931348623157e308",
        found: shortened(text.word(at: start)))
    }
    return number
  }

  /// Passes one digit or more, and returns how many.
  private mutating func digits(_ expected: String) throws(JSONError) -> Int {
    let start = offset
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { offset += 1 }
    guard offset > start else { throw failure(expected) }
    return offset - start
  }
}
