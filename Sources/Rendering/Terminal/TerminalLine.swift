/// How a piece of text looks.
enum Look: Equatable {
  case plain, strong, stressed, faint
  /// The background of a number: its sign, and how large it is, from 0 to `Shade.strongest`.
  case shaded(Shade)
  /// Two points of a picture, one above the other, in the place of one character.
  case points(upper: Shade, lower: Shade)
}

/// A piece of text that looks the same throughout.
struct Span {
  /// The text, in which no control character is left: a terminal would obey it.
  let text: String
  let look: Look

  init(_ text: String, _ look: Look = .plain) {
    self.text = text.unicodeScalars.contains { $0.isControl } ? text.withControlsShown : text
    self.look = look
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || 0x7F..<0xA0 ~= value }
}

/// A line on a terminal.
struct Line {
  var spans: [Span] = []

  /// A line of a single look.
  init(_ text: String, _ look: Look = .plain) { spans = [Span(text, look)] }

  /// A line of several looks.
  init(_ spans: [Span]) { self.spans = spans }

  /// How many columns it takes.
  var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  /// The line with something before it.
  func set(after text: String, _ look: Look = .plain) -> Line { Line([Span(text, look)] + spans) }

  /// The line as it is sent, without spaces at its end; with colours, each look is switched on and off again.
  func text(hasColours: Bool) -> String {
    var text = ""
    for span in spans {
      let code = hasColours ? span.look.code : ""
      text += code.isEmpty ? span.text : "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
    }
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }
}

extension [Line] {
  /// Text broken at spaces into lines of so many columns at most, what begins the first and the other lines included.
  ///
  /// A word that is wider than a line is broken where the line ends.
  static func wrapping(_ spans: [Span], to width: Int, first: String = "", rest: String = "") -> [Line] {
    var lines: [[Span]] = [[Span(first)]]
    var column = first.displayWidth
    var isEmpty = true
    func startLine() {
      lines.append([Span(rest)])
      column = rest.displayWidth
      isEmpty = true
    }
    for (space, word) in spans.words {
      let size = word.reduce(0) { $0 + $1.text.displayWidth }
      if !isEmpty, column + space.count + size > width {
        startLine()
      } else if !isEmpty {
        lines[lines.count - 1] += space
        column += space.count
      }
      for piece in word {
        if !isEmpty, column + piece.text.displayWidth > width { startLine() }
        lines[lines.count - 1].append(piece)
        column += piece.text.displayWidth
        isEmpty = false
      }
    }
    return lines.map { Line($0.joined) }
  }
}

extension [Span] {
  /// The words, character by character, each with the space before it, if any.
  fileprivate var words: [(space: [Span], word: [Span])] {
    var words: [(space: [Span], word: [Span])] = []
    var (space, word): ([Span], [Span]) = ([], [])
    for span in self {
      for character in span.text {
        if character == " " {
          if !word.isEmpty { words.append((space, word)) }
          if !word.isEmpty || space.isEmpty { (space, word) = ([Span(" ", span.look)], []) }
        } else {
          word.append(Span(String(character), span.look))
        }
      }
    }
    return word.isEmpty ? words : words + [(space, word)]
  }

  /// The same with neighbours of the same look made one.
  fileprivate var joined: [Span] {
    var joined: [Span] = []
    for span in self where !span.text.isEmpty {
      if let last = joined.last, last.look == span.look {
        joined[joined.count - 1] = Span(last.text + span.text, span.look)
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}
