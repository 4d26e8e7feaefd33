/// Text from elsewhere, as a reader should see it in any format.
extension String {
  /// The text with control characters shown by their pictures, and spaces kept where they would collapse: at an end, or
  /// after another space.
  var visible: String {
    if isPlain { return self }
    var shown = ""
    var afterSpace = true
    for scalar in withControlsShown.unicodeScalars {
      shown.unicodeScalars.append(scalar == " " && afterSpace ? "\u{A0}" : scalar)
      afterSpace = scalar == " "
    }
    if shown.unicodeScalars.last == " " {
      shown.unicodeScalars.removeLast()
      shown += "\u{A0}"
    }
    return shown
  }

  /// Whether it is of ASCII’s visible characters, with single spaces between them.
  private var isPlain: Bool {
    var afterSpace = true
    for byte in utf8 {
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && afterSpace { return false }
      afterSpace = byte == 0x20
    }
    return !afterSpace
  }

  /// The text with control characters shown by their pictures, and a sign in the place of what would turn the direction of
  /// writing or is no character.
  var withControlsShown: String {
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20: shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case 0x7F: shown += "␡"
      case 0x80..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The text shortened to what fits beside a figure, with … for what is left out.
  func shortened(to length: Int) -> String {
    count <= length ? self : String(prefix(length - 1)) + "…"
  }

  /// Whether some of it is written from right to left, in the Hebrew, Arabic or neighbouring scripts.
  var isRightToLeft: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }
}

/// The most characters of a title that are shown; a lesson without one is titled by all its tokens.
let longestTitle = 200
