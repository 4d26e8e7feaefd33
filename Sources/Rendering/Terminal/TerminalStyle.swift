/// What a terminal, or whatever takes the text instead of one, can show.
public struct TerminalStyle: Equatable, Sendable {
  /// How many columns a line has, at least 40; no line is wider.
  public let width: Int
  /// Whether it understands escape codes: 256 colours, bold and italics. Without them no escape code is written.
  public let hasColours: Bool
  /// Whether tables have lines around them; without, only spaces set their columns apart.
  public let hasLines: Bool

  /// A style by what can be shown.
  public init(width: Int, hasColours: Bool, hasLines: Bool) {
    self.width = max(width, narrowest)
    self.hasColours = hasColours
    self.hasLines = hasLines
  }

  /// How wide running text is at most: longer lines are hard to read.
  var measure: Int { min(width, longestLine) }

  /// The same with a narrower line, for what is set in.
  func narrowed(by columns: Int) -> TerminalStyle {
    TerminalStyle(unchecked: width - columns, hasColours, hasLines)
  }

  private init(unchecked width: Int, _ hasColours: Bool, _ hasLines: Bool) {
    (self.width, self.hasColours, self.hasLines) = (width, hasColours, hasLines)
  }
}

private let narrowest = 40
private let longestLine = 88
