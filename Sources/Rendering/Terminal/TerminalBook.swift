import Literate
import Workings

extension Book {
  /// The title, what the book is computed from, and its chapters, for a terminal.
  public func terminalContents(_ terminal: TerminalStyle) -> String {
    let inline = TerminalInline(book: self, style: NumberStyle(decimals: 2), hasColours: terminal.hasColours)
    var lines = title.shortened(to: longestTitle).visible.isolated.heading(terminal, "=", "═")
    lines += [Line("")] + .wrapping(inline.spans(summary), to: terminal.measure)
    for part in parts {
      lines += [Line("")] + part.title.heading(terminal, "-", "─") + [Line("")]
      for page in part.pages {
        let number = (page.number < 10 ? " " : "") + "\(page.number)  "
        let words = [Span(page.title, .strong), Span(" – ")] + inline.spans(page.lead)
        lines += .wrapping(words, to: terminal.measure, first: number, rest: "    ")
      }
    }
    return lines.text(terminal)
  }

  /// A chapter of it, for a terminal.
  public func terminalText(of page: Page, _ terminal: TerminalStyle) -> String {
    TerminalChapter(page, in: self, terminal).lines.text(terminal)
  }
}

extension [Line] {
  /// The lines as they are sent.
  fileprivate func text(_ terminal: TerminalStyle) -> String {
    map { $0.text(hasColours: terminal.hasColours) + "\n" }.joined()
  }
}
