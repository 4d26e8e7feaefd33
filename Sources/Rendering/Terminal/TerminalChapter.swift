import Numbers
import Literate
import Workings

/// One chapter as lines for a terminal.
struct TerminalChapter {
  let page: Page
  let book: Book
  let terminal: TerminalStyle
  let inline: TerminalInline

  init(_ page: Page, in book: Book, _ terminal: TerminalStyle) {
    self.page = page
    self.book = book
    self.terminal = terminal
    inline = TerminalInline(book: book, style: page.style, hasColours: terminal.hasColours)
  }

  /// The title, what the chapter says, and where to go on.
  var lines: [Line] {
    let title = "\(page.number) · \(page.title)".heading(terminal, "=", "═")
    let source: Prose = "Section \(page.section) of [the paper](https://arxiv.org/abs/1706.03762)."
    let top = [page.lead, source].flatMap { [Line("")] + wrapped(inline.spans($0), terminal) }
    return title + top + [Line("")] + lines(page.blocks, terminal) + [Line("")] + neighbours
  }

  /// The chapters before and after, by the words that show them.
  private var neighbours: [Line] {
    let (before, after) = book.neighbours(of: page)
    let links = (before.map { ["← \($0.slug)"] } ?? []) + (after.map { ["\($0.slug) →"] } ?? [])
    return .wrapping([Span(links.joined(separator: " · "), .faint)], to: terminal.measure)
  }

  /// Blocks with an empty line between two.
  private func lines(_ blocks: [Block], _ terminal: TerminalStyle) -> [Line] {
    Array(blocks.map { lines($0, terminal) }.joined(separator: [Line("")]))
  }

  private func lines(_ block: Block, _ terminal: TerminalStyle) -> [Line] {
    switch block {
    case .heading(let text): text.heading(terminal, "-", "─")
    case .paragraph(let prose): wrapped(inline.spans(prose), terminal)
    case .list(let items): items.flatMap { wrapped(inline.spans($0), terminal, first: "- ", rest: "  ") }
    case .equation(let lines):
      lines.flatMap { wrapped([Span($0.plainText)], terminal, first: "    ", rest: "      ") }
    case .table(let table): TerminalTable(table, inline, terminal).lines
    case .figure(let figure, let caption): self.figure(figure, caption, terminal)
    case .worked(let working): worked(working, terminal)
    case .claims(let claims):
      [Line("Checked against the numbers", .strong)] + claims.flatMap { claim($0, terminal) }
    case .question(let question): self.question(question, terminal)
    case .aside(let kind, let content):
      set(in: [Line(kind.title, .strong)] + lines(content, terminal.narrowed(by: 2)), terminal)
    case .code(let code, _):
      code.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        String($0).continued(to: terminal.width - 4).map { Line("    " + $0) }
      }
    case .program(let program):
      [Line(program.title, .strong), Line("")] + lines(program.listing, terminal)
    }
  }

  /// A heat map as colour; what a terminal cannot draw, in words.
  private func figure(_ figure: Figure, _ caption: Prose, _ terminal: TerminalStyle) -> [Line] {
    let below = caption.inlines.isEmpty ? [] : wrapped(inline.spans(Prose([.emphasis(caption.inlines)])), terminal)
    if case .heatMaps(let quantities) = figure, terminal.hasColours {
      let maps = quantities.map { TerminalHeatMap($0, width: terminal.width).lines }
      return Array(maps.joined(separator: [Line("")])) + below
    }
    let words = figure.drawing(page.style).description.withControlsShown.isolated
    return wrapped([Span("[\(words)]", .faint)], terminal) + below
  }

  private func worked(_ working: Working, _ terminal: TerminalStyle) -> [Line] {
    let cell = working.cell
    let labels = inline.labels(of: cell)
    let place =
      "\(cell.symbol.plainText) = \(page.style.text(cell.value))" + (labels.isEmpty ? "" : " (\(labels))")
    let inner = terminal.narrowed(by: 2)
    let lines = working.lines.flatMap { self.lines($0, inner) }
    return set(in: wrapped([Span("How was this made? ", .strong), Span(place)], inner) + lines, terminal)
  }

  /// A line of a working.
  private func lines(_ line: Working.Line, _ terminal: TerminalStyle) -> [Line] {
    let note = line.note.map { "\($0) " } ?? ""
    return wrapped([Span(note + line.equation(page.style).plainText)], terminal, first: "- ", rest: "  ")
  }

  /// The lines of a working that is to be finished.
  private func begun(_ question: Question, _ terminal: TerminalStyle) -> [Line] {
    guard let (lines, last) = question.begun else { return [] }
    return lines.flatMap { self.lines($0, terminal) } + wrapped([Span("\(last) …")], terminal, first: "- ", rest: "  ")
  }

  private func claim(_ claim: Claim, _ terminal: TerminalStyle) -> [Line] {
    let found = [Span(" (")] + inline.spans(claim.finding.measured) + [Span(")")]
    let verdict = claim.finding.holds ? [] : [Span("Does not hold for this lesson: ", .strong)]
    return wrapped(
      verdict + inline.spans(claim.text) + found, terminal, first: claim.finding.holds ? "✓ " : "✗ ", rest: "  ")
  }

  /// A question, and its answer below a rule, since a terminal cannot fold it away.
  private func question(_ question: Question, _ terminal: TerminalStyle) -> [Line] {
    let text = wrapped([Span(question.kind.title + " ", .strong)] + inline.spans(question.text), terminal)
    let table = question.spoiltTable.map { [Line("")] + TerminalTable($0, inline, terminal).lines } ?? []
    let rule = String(repeating: terminal.hasLines ? "─" : "-", count: 3)
    let answer = lines(question.answer, terminal.narrowed(by: 2)).map { $0.set(after: "  ") }
    return text + table + begun(question, terminal) + [Line("")] + [Line("\(rule) Answer \(rule)", .faint)] + answer
  }

  /// Lines behind a bar.
  private func set(in lines: [Line], _ terminal: TerminalStyle) -> [Line] {
    lines.map { $0.set(after: terminal.hasLines ? "│ " : "  ") }
  }

  private func wrapped(
    _ spans: [Span], _ terminal: TerminalStyle, first: String = "", rest: String = ""
  ) -> [Line] {
    .wrapping(spans, to: terminal.measure, first: first, rest: rest)
  }
}
