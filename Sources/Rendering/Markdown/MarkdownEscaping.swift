/// Where a text stands in Markdown, which decides what would be a mark there.
enum MarkdownPlace {
  /// In a paragraph, an item or a heading, not at its beginning.
  case line
  /// In a cell of a table, which a pipe would end.
  case cell
  /// Between the brackets of a link, which a bracket would end.
  case link
  /// In place of a picture: between brackets too, and what comes of it is plain text, without tags.
  case picture
}

extension String {
  /// The text as Markdown that reads as the text: what would be a mark stands behind a backslash, and nothing else does.
  ///
  /// What viewers look for after Markdown has gone, and a backslash with it, stands in a `span` of its own: the dollar sign and
  /// `\[` of mathematics, the dot, colon or @ of an address that would become a link, the colon of an emoji.
  func escapedForMarkdown(_ place: MarkdownPlace = .line) -> String {
    let reader = MarkdownReader(text: Array(unicodeScalars), place: place)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count)
    for (index, scalar) in reader.text.enumerated() {
      let isApart = place != .picture && reader.isFoundLater(index)
      if isApart { escaped += "<span>".utf8 }
      if reader.isMark(index) { escaped.append(0x5C) }
      escaped += scalar.utf8
      if isApart { escaped += "</span>".utf8 }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

/// A text, read as Markdown and its viewers would.
private struct MarkdownReader {
  let text: [Unicode.Scalar]
  private let place: MarkdownPlace
  private let bracketsAreMarks: Bool

  init(text: [Unicode.Scalar], place: MarkdownPlace) {
    self.text = text
    self.place = place
    let closesLink = zip(text, text.dropFirst()).contains { $0 == "]" && $1 == "(" }
    bracketsAreMarks = place == .link || place == .picture || closesLink
  }

  private subscript(index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

  /// Whether Markdown would read a character as a mark, whatever stands around the text.
  func isMark(_ index: Int) -> Bool {
    let next = self[index + 1]
    switch text[index] {
    case "`", "$": return true
    case "\\": return isFoundLater(index) || next.map { $0.isASCII && !$0.isWord && $0 != " " } ?? true
    case "*", "~":
      let (before, after) = around(index)
      return before != " " || after != " "
    case "_":
      let (before, after) = around(index)
      let isInWord = before.map { $0.isWord } == true && after.map { $0.isWord } == true
      return !isInWord && (before != " " || after != " ")
    case "[", "]": return bracketsAreMarks
    case "<": return next.map { $0.isASCIILetter || $0 == "/" || $0 == "!" || $0 == "?" } ?? false
    case "&": return beginsEntity(index)
    case "|": return place == .cell
    default: return false
    }
  }

  /// Whether a viewer would take a character for the sign of mathematics, a link or an emoji, after Markdown has read it.
  func isFoundLater(_ index: Int) -> Bool {
    let (before, next) = (self[index - 1], self[index + 1])
    switch text[index] {
    case "$": return true
    case "\\":
      return ["\\(", "\\[", "\\)", "\\]", "\\begin{", "\\end{", "\\ref{", "\\eqref{"].contains { stands($0, at: index) }
    case "@": return before.map { $0.isWord || ".-_+".unicodeScalars.contains($0) } == true && next?.isWord == true
    case ".": return stands("www", at: index - 3) || stands("WWW", at: index - 3)
    case ":": return before?.isASCIILetter == true && stands("://", at: index) || beginsEmoji(index)
    default: return false
    }
  }

  private func stands(_ part: String, at index: Int) -> Bool {
    let scalars = part.unicodeScalars
    return index >= 0 && index + scalars.count <= text.count && text[index...].starts(with: scalars)
  }

  /// What stands before and after all the same characters that one is among.
  private func around(_ index: Int) -> (before: Unicode.Scalar?, after: Unicode.Scalar?) {
    var (first, last) = (index, index)
    while self[first - 1] == text[index] { first -= 1 }
    while self[last + 1] == text[index] { last += 1 }
    return (self[first - 1], self[last + 1])
  }

  private func beginsEntity(_ index: Int) -> Bool {
    let name = text[(index + 1)...].prefix { $0.isASCIILetter || $0.isDigit || $0 == "#" }
    return !name.isEmpty && self[name.endIndex] == ";"
  }

  private func beginsEmoji(_ index: Int) -> Bool {
    let name = text[(index + 1)...].prefix { $0.isASCIILetter || $0.isDigit || "_+-".unicodeScalars.contains($0) }
    guard self[name.endIndex] == ":" else { return false }
    return name.contains { $0.isASCIILetter }
      || ["+1", "-1", "100", "1234"].contains { $0.unicodeScalars.elementsEqual(name) }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { "0"..."9" ~= self }
  fileprivate var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }

  /// Whether it is surely part of a word: a digit, or a letter of the Latin, Greek and Cyrillic alphabets.
  fileprivate var isWord: Bool {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x388...0x481, 0x48A...0x52F: true
    default: isDigit || isASCIILetter
    }
  }
}
