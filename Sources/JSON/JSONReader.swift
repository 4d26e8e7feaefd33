/// Reads a JSON text (RFC 8259), strictly, into values that know where they stand.
///
/// We have our own because it also runs in the page, where there is no Foundation, and because it tells the line, the
/// column and the path of whatever is wrong.
struct JSONReader {
  /// How many lists and objects may stand inside each other.
  static let deepest = 32
  /// How many values a text may hold.
  static let mostValues = 5_000_000
  /// How many keys an object may have, and how many bytes of UTF-8 a key: each is compared with all before it.
  static let mostKeys = 64
  static let longestKey = 256

  /// What is read.
  let text: JSONText
  var offset: Int
  private var depth = 0
  private var valueCount = 0

  private init(_ text: JSONText) {
    self.text = text
    offset = text.start
  }

  /// The one value of a text.
  static func value(of text: JSONText) throws(JSONError) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.next == nil else {
      throw reader.failure("the end of the text", advice: "A file holds one \(text.subject), and nothing after it.")
    }
    return value
  }

  /// The byte to read next, or nil at the end.
  var next: UInt8? { offset < text.bytes.count ? text.bytes[offset] : nil }

  /// An error at the byte to read next, for now without its path.
  func failure(_ expected: String, found: String? = nil, advice: String? = nil) -> JSONError {
    text.failure(at: offset, expected: expected, found: found, advice: advice ?? adviceForHabits)
  }

  /// What to do about a character that comes from the habits of other languages and programs.
  private var adviceForHabits: String? {
    switch text.scalar(at: offset) {
    case "/", "#": "JSON has no comments."
    case "'", "`", "‘", "’", "“", "”", "„", "«", "»": "Write text in straight double quotes."
    case nil where next != nil: "Save the \(text.subject) as UTF-8."
    default: nil
    }
  }

  /// Passes one byte if it comes next, and says whether it did.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    valueCount += 1
    guard valueCount <= Self.mostValues else {
      throw failure("at most \(Self.mostValues) values in a \(text.subject)", found: "more")
    }
    let start = UInt32(offset)
    return JSONValue(content: try content(), offset: start)
  }

  private mutating func content() throws(JSONError) -> JSONValue.Content {
    switch next {
    case UInt8(ascii: "{"): .object(try object())
    case UInt8(ascii: "["): .list(try list())
    case UInt8(ascii: "\""): .text(try string())
    case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: .number(try number())
    default: try word()
    }
  }

  private mutating func list() throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    guard try opens(until: UInt8(ascii: "]")) else { return values }
    repeat {
      do { values.append(try value()) } catch { throw error.inside(pathStep(index: values.count)) }
    } while try goesOn(until: UInt8(ascii: "]"))
    return values
  }

  private mutating func object() throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    guard try opens(until: UInt8(ascii: "}")) else { return members }
    repeat {
      members.append(try member(after: members))
    } while try goesOn(until: UInt8(ascii: "}"))
    return members
  }

  private mutating func member(after members: [JSONMember]) throws(JSONError) -> JSONMember {
    guard next == UInt8(ascii: "\"") else { throw failure("a key in double quotes") }
    let start = offset
    let key = try string()
    guard key.utf8.count <= Self.longestKey else {
      throw text.failure(at: start, expected: "a key of at most \(Self.longestKey) bytes", found: "\(key.utf8.count)")
    }
    guard !members.contains(where: { isSame($0.key, key) }) else {
      throw text.failure(at: start, expected: "each key once", found: quoted(key) + " again")
    }
    guard members.count < Self.mostKeys else {
      throw text.failure(at: start, expected: "at most \(Self.mostKeys) keys", found: "more")
    }
    skipSpace()
    do throws(JSONError) {
      guard take(UInt8(ascii: ":")) else { throw failure("a colon and a value") }
      return JSONMember(key: key, keyOffset: UInt32(start), value: try value())
    } catch { throw error.inside(pathStep(key: key)) }
  }

  /// Passes the opening bracket, and the closing one if it follows: then there is nothing inside.
  private mutating func opens(until bracket: UInt8) throws(JSONError) -> Bool {
    guard depth < Self.deepest else {
      throw failure("at most \(Self.deepest) lists and objects inside each other", found: "more")
    }
    depth += 1
    offset += 1
    skipSpace()
    return !closes(bracket)
  }

  /// Passes a comma, or the closing bracket: then there is nothing more inside.
  private mutating func goesOn(until bracket: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    if closes(bracket) { return false }
    guard take(UInt8(ascii: ",")) else { throw failure("a comma or `\(Character(Unicode.Scalar(bracket)))`") }
    skipSpace()
    guard next != bracket else {
      throw failure("another value after the comma", advice: "Remove the comma before it.")
    }
    return true
  }

  private mutating func closes(_ bracket: UInt8) -> Bool {
    guard take(bracket) else { return false }
    depth -= 1
    return true
  }
}
