import Numbers
import Literate
import Workings

/// One chapter’s Markdown and its figures.
struct MarkdownPage {
  let book: Book
  let page: Page
  let inline: MarkdownInline
  let medium: MarkdownMedium

  init(book: Book, page: Page, medium: MarkdownMedium = .files) {
    self.book = book
    self.page = page
    self.medium = medium
    inline = MarkdownInline(book: book, style: page.style, medium: medium)
  }

  /// The page’s file and those of its figures.
  var files: [OutputFile] {
    var drawings: [Drawing] = []
    let text = OutputFile.mark + "\(navigation)\n\n\(text(&drawings))---\n\n\(navigation)\n"
    let figures = drawings.indices.map {
      OutputFile(path: "chapters/figures/\(page.figureName($0))", text: OutputFile.mark + drawings[$0].svg())
    }
    return [OutputFile(path: "chapters/\(page.fileName)", text: text)] + figures
  }

  /// What the page says.
  var text: String {
    var drawings: [Drawing] = []
    return text(&drawings)
  }

  private func text(_ drawings: inout [Drawing]) -> String { heading + blocks(page.blocks, &drawings) }

  /// The title, the line under it, and where the paper treats it.
  var heading: String {
    let title = "\(page.number) · \(page.title)".markdownHeading(1) + "\n*\(inline.text(page.lead))*\n\n"
    let source = "Section [\(page.section)](https://arxiv.org/abs/1706.03762) of the paper.\n\n"
    return title + source
  }

  private var navigation: String {
    let neighbours = book.neighbours(of: page)
    var links: [String] = []
    if let before = neighbours.before {
      links.append("[← \(before.number) \(before.title.escapedForMarkdown(.link))](\(before.fileName))")
    }
    links.append("[Contents](README.md)")
    if let after = neighbours.after {
      links.append("[\(after.number) \(after.title.escapedForMarkdown(.link)) →](\(after.fileName))")
    }
    return links.joined(separator: " · ")
  }

  /// Blocks one after the other, each ending in an empty line.
  ///
  /// Their drawings are collected; a text that has no place for them holds their captions only.
  func blocks(_ blocks: [Block], _ drawings: inout [Drawing]) -> String {
    blocks.map { markdown($0, &drawings) + "\n" }.joined()
  }

  private func markdown(_ block: Block, _ drawings: inout [Drawing]) -> String {
    switch block {
    case .heading(let text): return text.markdownHeading(2)
    case .paragraph(let prose): return inline.text(prose).safeAtLineStart + "\n"
    case .list(let items): return items.map { "- \(inline.text($0).safeAtLineStart)\n" }.joined()
    case .equation(let lines): return lines.map { "$$\n\($0.latex)\n$$\n" }.joined(separator: "\n")
    case .table(let table): return MarkdownTable(table, inline).text
    case .figure(let figure, let caption):
      let drawing = figure.drawing(page.style)
      drawings.append(drawing)
      let words = inline.text(caption)
      return medium.picture(drawing, drawings.count - 1, of: page) + (words.isEmpty ? "" : "\n*\(words)*\n")
    case .worked(let working): return worked(working)
    case .claims(let claims): return "**Checked against the numbers**\n\n" + claims.map { item($0) }.joined()
    case .question(let question):
      let table = question.spoiltTable.map { MarkdownTable($0, inline).text + "\n" } ?? ""
      let answer = blocks(question.answer, &drawings)
      return "**\(question.kind.title)** \(inline.text(question.text))\n\n"
        + "\(table)\(begun(question))<details><summary>Answer</summary>\n\n\(answer)</details>\n"
    case .aside(let kind, let content):
      let lines = blocks(content, &drawings).split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
      return "> \(medium.heading(of: kind))\n"
        + lines.map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
    case .code(let code, let language): return "```\(language)\n\(code)\n```\n"
    case .program(let program):
      let summary = "<summary>\(program.title.escapedForMarkdown())</summary>"
      return "<details>\(summary)\n\n\(markdown(program.listing, &drawings))\n</details>\n"
    }
  }

  private func item(_ claim: Claim) -> String {
    let found = inline.text(claim.finding.measured)
    return claim.finding.holds
      ? "- ✓ \(inline.text(claim.text)) (\(found))\n"
      : "- ✗ **Does not hold for this lesson:** \(inline.text(claim.text)) (\(found))\n"
  }

  private func worked(_ working: Working) -> String {
    let cell = working.cell
    let place = "$\(cell.symbol.latex)$ = \(page.style.text(cell.value))"
    let lines = working.lines.map { "> - \(line($0))" }
    return "> **How was this made?** \(place)\(inline.labels(of: cell))\n>\n" + lines.joined()
  }

  private func line(_ line: Working.Line) -> String {
    (line.note.map { "\($0.escapedForMarkdown().safeAtLineStart) " } ?? "")
      + "$\(line.equation(page.style).latex)$\n"
  }

  /// The lines of a working that is to be finished.
  private func begun(_ question: Question) -> String {
    guard let (lines, last) = question.begun else { return "" }
    return lines.map { "- \(line($0))" }.joined() + "- \(last.escapedForMarkdown().safeAtLineStart) …\n\n"
  }
}
