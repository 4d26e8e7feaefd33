/// The page in fewer letters, for the same document: an eighth of what is to be read.
extension String {
  /// The HTML without the end tags of rows and cells, which it lets one leave out, and without quotes around a single word.
  ///
  /// Texts have neither: they are escaped. A quote that stands before the slash of an SVG element stays, since the slash would
  /// belong to the word.
  public var compactHTML: String {
    let bytes = Array(utf8)
    var compact: [UInt8] = []
    compact.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes.endsRowOrCell(at: place) {
        place += 5
      } else if bytes[place] == UInt8(ascii: "\""), let end = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "\"")) {
        let value = bytes[(place + 1)..<end]
        let isWord = !value.isEmpty && value.allSatisfy { $0.isInWord }
        let isBeforeSlash = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "/")
        compact += isWord && !isBeforeSlash ? value : bytes[place...end]
        place = end + 1
      } else {
        compact.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: compact, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Whether `</td>`, `</th>` or `</tr>` stands at a place.
  fileprivate func endsRowOrCell(at place: Int) -> Bool {
    guard place + 4 < count, self[place] == UInt8(ascii: "<"), self[place + 1] == UInt8(ascii: "/"),
      self[place + 2] == UInt8(ascii: "t"), self[place + 4] == UInt8(ascii: ">")
    else { return false }
    return [UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "r")].contains(self[place + 3])
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit, a hyphen or a point.
  fileprivate var isInWord: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }
}
