/// What would be a mark only where a line of Markdown begins or ends.
extension String {
  /// The Markdown of a line with what would make its beginning a heading, a list, a quote, a rule, a table or a definition
  /// defused.
  var safeAtLineStart: String {
    let text = drop { $0 == " " || $0 == "\t" }
    let number = text.prefix { "0"..."9" ~= $0 }
    if !number.isEmpty {
      let rest = text.dropFirst(number.count)
      let isItem = (rest.first == "." || rest.first == ")") && rest.dropFirst().isBlankAtStart
      return isItem ? number + "\\" + rest : String(text)
    }
    let isMark =
      switch text.first {
      case "#": text.prefix { $0 == "#" }.count <= 6 && text.drop { $0 == "#" }.isBlankAtStart
      case "-": text.dropFirst().isBlankAtStart || text.allSatisfy { $0 == "-" || $0 == " " }
      case "=": text.allSatisfy { $0 == "=" || $0 == " " }
      case "+": text.dropFirst().isBlankAtStart
      case ">", "|": true
      case "[": text.beginsBox
      default: false
      }
    return isMark ? "\\" + text : String(text)
  }

  /// The Markdown of a heading with number signs at its end that would be taken for its closing.
  var safeAsHeading: String {
    var text = self[...]
    while text.last == "#" { text.removeLast() }
    let isClosing = text.count < count && (text.isEmpty || text.last == " ")
    return isClosing ? text + "\\" + self[text.endIndex...] : self
  }
}

extension Substring {
  /// Whether nothing follows, or a space; a mark of a list or heading takes one.
  fileprivate var isBlankAtStart: Bool { [nil, " ", "\t", "\n", "\u{A0}"].contains(first) }

  /// Whether it begins with a task’s box, the name of an alert, or the label of a definition; a link does not.
  fileprivate var beginsBox: Bool {
    let rest = drop { $0 != "]" }.dropFirst()
    let inside = dropFirst().prefix { $0 != "]" }
    return inside.first == "!" && rest.first != "(" || rest.first == ":"
      || [" ", "x", "X"].contains(inside) && rest.isBlankAtStart
  }
}
