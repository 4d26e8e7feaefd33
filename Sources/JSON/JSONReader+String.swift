extension JSONReader {
  /// How many bytes of UTF-8 a text may take.
  static let longestString = 1 << 20

  /// Reads a text in double quotes: well-formed UTF-8 with the escapes of JSON.
  mutating func string() throws(JSONError) -> String {
    let start = offset
    offset += 1
    var utf8: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      switch byte {
      case 0x00..<0x20:
        throw failure(
          "text on one line, without control characters",
          advice: "Inside text, write a line break as \\n and a tab as \\t.")
      case UInt8(ascii: "\\"):
        utf8 += String(Character(try escape())).utf8
      default:
        guard let length = text.characterLength(at: offset) else {
          throw failure("text in UTF-8")
        }
        for place in offset..<offset + length { utf8.append(text.bytes[place]) }
        offset += length
      }
      guard utf8.count <= Self.longestString else {
        throw text.failure(at: start, expected: "a text of at most \(Self.longestString) bytes", found: "more")
      }
    }
    guard take(UInt8(ascii: "\"")) else { throw failure("a double quote that closes the text") }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Reads a backslash and what follows it.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let letter = next else { throw failure("a double quote that closes the text") }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(from: start)
    default:
      throw text.failure(
        at: start + 1, expected: "one of \" \\ / b f n r t u after a backslash",
        advice: "Write a backslash itself as \\\\.")
    }
  }

  /// Reads the digits of a `\u` escape, and the escape after it when the first is half of a surrogate pair.
  private mutating func scalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let second = try fourDigits()
      if 0xDC00...0xDFFF ~= second, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) {
        return scalar
      }
    }
    throw text.failure(
      at: start, expected: "both halves of a surrogate pair, such as \\ud83d\\ude00",
      found: "one half, \\u" + String(first, radix: 16))
  }

  private mutating func fourDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits after \\u")
      }
      value = value << 4 + UInt32(digit)
      offset += 1
    }
    return value
  }
}
