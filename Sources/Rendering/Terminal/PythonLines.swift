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
      if !line.isEmpty, (line + " " + word + " \\").displayWidth > width {
        lines.append(isComment ? line : line + " \\")
        line = (isComment ? "# " : indent + "  ") + word
      } else {
        line = (line.isEmpty ? indent : line + " ") + word
      }
    }
    return lines + [line]
  }
}
