/// What a terminal, or whatever takes the text instead of one, can show.
public struct TerminalStyle: Equatable, Sendable {
  /// How many columns a line has, at least 40; no line is wider.
  public let width: Int
  /// Whether it understands escape codes: 256 colours, bold and italics; without, none is written.
  public let hasColours: Bool
  /// Whether tables have lines around them; without, only spaces set their columns apart.
  public let hasLines: Bool

  /// How wide running text is at most: longer lines are hard to read.
  let measure: Int

  /// A style by what can be shown.
  public init(width: Int, hasColours: Bool, hasLines: Bool) {
    self.width = max(width, narrowest)
    self.hasColours = hasColours
    self.hasLines = hasLines
    measure = min(self.width, longestLine)
  }

  /// The same with narrower lines, for what is set in.
  func narrowed(by columns: Int) -> TerminalStyle { TerminalStyle(self, narrowedBy: columns) }

  private init(_ style: TerminalStyle, narrowedBy columns: Int) {
    width = style.width - columns
    measure = style.measure - columns
    hasColours = style.hasColours
    hasLines = style.hasLines
  }
}

private let narrowest = 40
private let longestLine = 88
