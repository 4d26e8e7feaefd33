/// The bytes of a file, and how to point into them.
public struct JSONText {
  /// All of them, in UTF-8.
  public let bytes: [UInt8]
  /// What the file holds, as messages call it: "lesson".
  let subject: String

  /// The text of a file that holds something: "lesson".
  public init(bytes: [UInt8], subject: String) {
    self.bytes = bytes
    self.subject = subject
  }

  /// The byte after a byte order mark, which RFC 8259 (section 8.1) lets a reader pass over.
  public var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// An error at a byte, which may be the end.
  ///
  /// Without `found`, what stands there is what was found.
  func failure(
    at offset: Int, path: String = "", expected: String, found: String? = nil, advice: String? = nil
  ) -> JSONError {
    let (line, column) = position(at: offset)
    return JSONError(
      line: line, column: column, subject: subject, path: path, expected: expected,
      found: found ?? excerpt(at: offset), advice: advice)
  }

  /// The line and the column of a byte, both counted from 1.
  ///
  /// Columns count what a reader sees as one character.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var lineStart = min(start, offset)
    for index in lineStart..<offset {
      let endsLine =
        bytes[index] == UInt8(ascii: "\n")
        || bytes[index] == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      guard endsLine else { continue }
      line += 1
      lineStart = index + 1
    }
    return (line, String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1)
  }

  /// What stands at a byte: a whole word or number, or else one character.
  public func excerpt(at offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the text" }
    guard bytes[offset] != UInt8(ascii: "\"") else { return "a double quote" }
    let word = self.word(at: offset)
    if !word.isEmpty { return quoted(word) }
    guard let scalar = scalar(at: offset) else { return "the byte \(hexadecimal(bytes[offset]))" }
    return quoted(String(Character(scalar)))
  }

  /// The first byte that is not part of well-formed UTF-8.
  public var firstMalformed: Int? {
    var offset = start
    while offset < bytes.count {
      guard let length = characterLength(at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  /// The character that begins at a byte, or nil at the end and where no well-formed one begins.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count, let length = characterLength(at: offset) else { return nil }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self).unicodeScalars.first
  }

  /// The letters, digits, points and signs that begin at a byte, as far as an error message could want them.
  func word(at offset: Int) -> String {
    let rest = bytes[min(offset, bytes.count)...].prefix(longestQuote + 1).prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
      default: false
      }
    }
    return String(decoding: rest, as: UTF8.self)
  }

  /// How many bytes the UTF-8 sequence at a byte takes, or nil where it is not well formed: it is cut off, longer than
  /// needed, a surrogate, or beyond U+10FFFF. (The Unicode Standard, table 3-7)
  func characterLength(at offset: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    return bytes[offset + 2..<offset + length].allSatisfy { 0x80...0xBF ~= $0 } ? length : nil
  }
}
