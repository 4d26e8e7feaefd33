/// Titles and headings, which stand out on a terminal of any kind.
extension String {
  /// A heading, bold or, where nothing is, above a rule of its own length.
  func heading(_ terminal: TerminalStyle, _ plainRule: String, _ rule: String) -> [Line] {
    let lines = [Line].wrapping([Span(self, .strong)], to: terminal.measure)
    if terminal.hasColours { return lines }
    let width = lines.map { $0.width }.max() ?? 0
    return lines + [Line(String(repeating: terminal.hasLines ? rule : plainRule, count: width))]
  }
}
