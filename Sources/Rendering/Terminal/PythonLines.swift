/// Python that is wider than a terminal.
extension String {
  /// A line of Python on as many lines as it takes, each but the last ending in a backslash, as Python has it; a comment
  /// goes on as a comment.
  func continued(to width: Int) -> [String] {
    let isComment = hasPrefix("#")
    let indent = String(prefix { $0 == " " })
    var lines: [String] = []
    var line = ""
    for word in dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) {
      let isLong = !isComment && indent.count + 4 + String(word).displayWidth > width
      var space = " "
      for piece in isLong ? word.brokenAfterBrackets : [word] {
        if !line.isEmpty, (line + space + piece + " \\").displayWidth > width {
          lines.append(isComment ? line : line + " \\")
          line = (isComment ? "# " : indent + "  ") + piece
        } else {
          line = (line.isEmpty ? indent : line + space) + piece
        }
        space = ""
      }
    }
    return lines + [line]
  }
}

extension Substring {
  /// The pieces between which Python may go on in another line, though nothing separates them.
  fileprivate var brokenAfterBrackets: [Substring] {
    var (pieces, start) = ([Substring](), startIndex)
    for place in indices where "([.,".contains(self[place]) {
      pieces.append(self[start...place])
      start = index(after: place)
    }
    return pieces + (start < endIndex ? [self[start...]] : [])
  }
}
