/// The tags and texts of an XML file, one after the other, as programs write them into workbooks.
///
/// Names are without the prefix of their namespace. A document type, which could define entities, is refused.
struct XMLScanner {
  private let bytes: [UInt8]
  private var place = 0
  /// The element that has just begun and is empty: it ends next.
  private var pending: String?

  enum Event: Equatable {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag or text; nil at the end.
  mutating func next() throws(Damaged) -> Event? {
    if let name = pending {
      pending = nil
      return .end(name)
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else { return .text(try text(to: UInt8(ascii: "<"))) }
      if take("<?") {
        try pass("?>")
      } else if take("<!--") {
        try pass("-->")
      } else if take("<![CDATA[") {
        let start = place
        try pass("]]>")
        return .text(String(decoding: bytes[start..<(place - 3)], as: UTF8.self))
      } else if take("</") {
        let name = name()
        try pass(">")
        return .end(name)
      } else if take("<!") {
        throw Damaged("it has a document type, which no workbook has")
      } else {
        place += 1
        return try tag()
      }
    }
    return nil
  }

  private mutating func tag() throws(Damaged) -> Event {
    let name = name()
    guard !name.isEmpty else { throw Damaged("it has a tag without a name") }
    var attributes: [String: String] = [:]
    while true {
      takeSpaces()
      if take(">") { return .start(name, attributes) }
      if take("/>") {
        pending = name
        return .start(name, attributes)
      }
      let key = self.name()
      takeSpaces()
      guard !key.isEmpty, take("=") else { throw Damaged("it has a tag that cannot be read") }
      takeSpaces()
      guard place < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[place]) else {
        throw Damaged("it has a tag that cannot be read")
      }
      let quote = bytes[place]
      place += 1
      attributes[key] = try text(to: quote)
      guard place < bytes.count else { throw Damaged("it ends within a tag") }
      place += 1
    }
  }

  /// A name, without its prefix.
  private mutating func name() -> String {
    let start = place
    while place < bytes.count, !" \t\r\n=/>\"'<".utf8.contains(bytes[place]) { place += 1 }
    let name = bytes[start..<place]
    return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? name, as: UTF8.self)
  }

  /// The text up to a character, which is not passed.
  private mutating func text(to end: UInt8) throws(Damaged) -> String {
    let start = place
    var hasReference = false
    while place < bytes.count, bytes[place] != end {
      hasReference = hasReference || bytes[place] == UInt8(ascii: "&")
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    return hasReference ? try resolved(text) : text
  }

  /// A text with the characters that its references such as `&amp;` and `&#8722;` stand for.
  private func resolved(_ text: String) throws(Damaged) -> String {
    var result = ""
    for (place, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      guard place > 0 else {
        result += part
        continue
      }
      let parts = part.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let character = character(parts[0]) else {
        throw Damaged("it has a reference “&\(part.prefix(12))” that stands for nothing")
      }
      result.unicodeScalars.append(character)
      result += parts[1]
    }
    return result
  }

  private func character(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }

  private mutating func take(_ mark: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    guard place + wanted.count <= bytes.count,
      wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] })
    else { return false }
    place += wanted.count
    return true
  }

  /// Goes on behind a mark.
  private mutating func pass(_ mark: StaticString) throws(Damaged) {
    while !take(mark) {
      guard place < bytes.count else { throw Damaged("it ends within a tag") }
      place += 1
    }
  }

  private mutating func takeSpaces() {
    while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { place += 1 }
  }
}
