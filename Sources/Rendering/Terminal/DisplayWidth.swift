extension String {
  /// How many columns of a terminal the text takes.
  ///
  /// Like most terminals it counts one character of Unicode after the other: a family of three, joined from three emoji, is
  /// six columns wide. A terminal that draws the family as one leaves a gap; the other way round a line would be too long.
  var displayWidth: Int {
    var width = 0
    var last = 0
    for scalar in unicodeScalars {
      // The selector that makes an emoji of ❤ makes it as wide as one.
      last = scalar == "\u{FE0F}" ? (last == 1 ? 1 : 0) : scalar.displayWidth
      width += last
    }
    return width
  }

  /// The text cut to so many columns, with … for what is left out.
  func shortened(toColumns columns: Int) -> String {
    guard displayWidth > columns else { return self }
    var kept = ""
    var isIsolated = false
    for character in self {
      guard (kept + String(character)).displayWidth < columns else { break }
      kept.append(character)
      isIsolated = character == isolate || (isIsolated && character != endOfIsolate)
    }
    return kept + "…" + (isIsolated ? String(endOfIsolate) : "")
  }

  /// The text with spaces before it, so that it takes so many columns.
  func padded(toColumns columns: Int) -> String { String(repeating: " ", count: max(columns - displayWidth, 0)) + self }

  /// The text kept from turning its surroundings round, where it is written from right to left.
  var isolated: String { isRightToLeft ? "\(isolate)\(self)\(endOfIsolate)" : self }
}

private let isolate: Character = "\u{2068}"
private let endOfIsolate: Character = "\u{2069}"

extension Unicode.Scalar {
  /// How many columns it takes by itself: none for what is put upon or between others, two for the scripts of East Asia and
  /// for emoji.
  fileprivate var displayWidth: Int {
    switch value {
    case 0..<0x300: 1
    case 0x1160...0x11FF: 0
    case 0x1F1E6...0x1F1FF: 1
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      isMark ? 0 : 2
    default: isMark ? 0 : properties.isEmojiPresentation ? 2 : 1
    }
  }

  private var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
