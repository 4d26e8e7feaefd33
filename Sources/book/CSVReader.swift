/// Reads a table row by row, as RFC 4180 says, with a separator of its own choice and any line ends.
///
/// A row in which quotes stand where they cannot is malformed. Reading then goes on with the line after its first, so that a
/// quote that is never closed swallows nothing.
struct CSVReader {
  let separator: UInt8
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  /// Where the row begins that was read last.
  private var start = (place: 0, line: 1)

  /// A row, and the lines it stands in.
  struct Row {
    let lines: ClosedRange<Int>
    let fields: [String]
  }

  /// Why a row is none, and the first line of it.
  struct Malformed: Error {
    let line: Int
    let text: String
    let reason: String

    var message: String { "\(reason): \(quote(text))." }
  }

  /// Reads a text in UTF-8 that begins on some line of its file.
  init(_ text: [UInt8], separator: UInt8, firstLine: Int = 1) {
    self.separator = separator
    bytes = text
    line = firstLine
  }

  /// The next row; nil at the end.
  mutating func next() throws(Malformed) -> Row? {
    guard place < bytes.count else { return nil }
    start = (place, line)
    var fields = [try field()]
    while take(separator) { fields.append(try field()) }
    let lines = start.line...line
    takeLineEnd()
    return Row(lines: lines, fields: fields)
  }

  /// Takes the row that was read last for malformed, and goes on with the line after its first.
  mutating func reject(_ reason: String) -> Malformed {
    (place, line) = start
    let rest = bytes[place...]
    let text = rest.prefix { $0 != lineFeed && $0 != carriageReturn }
    place = text.endIndex
    takeLineEnd()
    return Malformed(line: start.line, text: String(decoding: text, as: UTF8.self), reason: reason)
  }

  /// Passes a field; spaces around its quotes are no part of it.
  private mutating func field() throws(Malformed) -> String {
    let begin = place
    takeSpaces()
    if take(quotationMark) {
      let text = try quotedText()
      takeSpaces()
      guard isAtEndOfField else { throw reject("a quote stands within a field, or something behind its closing quote") }
      return text
    }
    while !isAtEndOfField {
      guard bytes[place] != quotationMark else {
        throw reject("a quote stands within a field that does not begin with one")
      }
      place += 1
    }
    return String(decoding: bytes[begin..<place], as: UTF8.self)
  }

  /// Passes the text of a field up to its closing quote.
  private mutating func quotedText() throws(Malformed) -> String {
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      if byte == quotationMark {
        place += 1
        guard take(quotationMark) else { return String(decoding: text, as: UTF8.self) }
        text.append(quotationMark)
      } else if byte == lineFeed || byte == carriageReturn {
        takeLineEnd()
        text.append(lineFeed)
      } else {
        text.append(byte)
        place += 1
      }
    }
    throw reject("a quote is opened and not closed")
  }

  private var isAtEndOfField: Bool {
    guard place < bytes.count else { return true }
    return [separator, lineFeed, carriageReturn].contains(bytes[place])
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func takeSpaces() {
    while separator != space, take(space) {}
  }

  /// Passes the end of a line: a line feed, a carriage return, or both.
  private mutating func takeLineEnd() {
    let isPassed = take(carriageReturn)
    if take(lineFeed) || isPassed { line += 1 }
  }
}

private let quotationMark = UInt8(ascii: "\"")
private let space = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
