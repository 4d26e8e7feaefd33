import Numbers
import Literate
import Workings

extension Book {
  /// The book as Markdown in GitHub’s flavour: a page a chapter, a contents page, and figures as SVG files.
  public var markdownFiles: [OutputFile] {
    let pages = pages.map { MarkdownPage(book: self, page: $0) }
    return [OutputFile(path: "chapters/README.md", text: markdownContents)] + pages.flatMap { $0.files }
  }

  /// The whole book as one Markdown text, its figures inside it.
  public var markdown: String {
    let chapters = pages.map { page in
      let writer = MarkdownPage(book: self, page: page, medium: .oneFile)
      return "<a id=\"\(page.slug)\"></a>\n\n\(writer.text)"
    }
    let summary = MarkdownInline(book: self, style: pages[0].style, medium: .oneFile).text(summary)
    return OutputFile.mark + "\(markdownTitle)\n\(summary)\n\n" + chapters.joined()
  }

  /// The title as a heading.
  var markdownTitle: String { title.shortened(to: longestTitle).visible.markdownHeading(1) }

  private var markdownContents: String {
    let writer = MarkdownInline(book: self, style: pages[0].style)
    var text = OutputFile.mark + "\(markdownTitle)\n\(writer.text(summary))\n"
    for part in parts {
      text += "\n" + part.title.markdownHeading(2) + "\n"
      for page in part.pages {
        text +=
          "\(page.number). [\(page.title.escapedForMarkdown(.link))](\(page.fileName)) – \(writer.text(page.lead))\n"
      }
    }
    return text
  }
}

/// Where Markdown is read.
enum MarkdownMedium {
  /// In a folder: each chapter is a file of its own, and so is each figure.
  case files
  /// In one file that holds all chapters and figures.
  case oneFile
  /// In the cells of a notebook, where figures are what code shows, and GitHub’s alerts are not known.
  case notebook
}

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
      OutputFile(path: "chapters/figures/\(figureName($0))", text: OutputFile.mark + drawings[$0].svg())
    }
    return [OutputFile(path: "chapters/\(page.fileName)", text: text)] + figures
  }

  private func figureName(_ index: Int) -> String { "\(page.fileName.dropLast(3))-\(index + 1).svg" }

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
    let pages = book.pages
    var links: [String] = []
    if page.number > 1 {
      let before = pages[page.number - 2]
      links.append("[← \(before.number) \(before.title.escapedForMarkdown(.link))](\(before.fileName))")
    }
    links.append("[Contents](README.md)")
    if page.number < pages.count {
      let after = pages[page.number]
      links.append("[\(after.number) \(after.title.escapedForMarkdown(.link)) →](\(after.fileName))")
    }
    return links.joined(separator: " · ")
  }

  /// Blocks one after the other, each ending in an empty line; claims that follow each other share a list.
  ///
  /// Their drawings are collected; a text that has no place for them holds their captions only.
  func blocks(_ blocks: [Block], _ drawings: inout [Drawing]) -> String {
    var text = ""
    for (index, block) in blocks.enumerated() {
      if case .claim = block {
        let isFirst = index == 0 || !blocks[index - 1].isClaim
        let isLast = index == blocks.count - 1 || !blocks[index + 1].isClaim
        text +=
          (isFirst ? "**Checked against the numbers**\n\n" : "") + markdown(block, &drawings) + (isLast ? "\n" : "")
      } else {
        text += markdown(block, &drawings) + "\n"
      }
    }
    return text
  }

  private func markdown(_ block: Block, _ drawings: inout [Drawing]) -> String {
    switch block {
    case .heading(let text): return text.markdownHeading(2)
    case .paragraph(let prose): return inline.text(prose).safeAtLineStart + "\n"
    case .list(let items): return items.map { "- \(inline.text($0).safeAtLineStart)\n" }.joined()
    case .equation(let lines): return lines.map { "$$\n\($0.latex)\n$$\n" }.joined(separator: "\n")
    case .table(let table): return self.table(table)
    case .figure(let figure, let caption):
      let drawing = figure.drawing(page.style)
      drawings.append(drawing)
      let words = inline.text(caption)
      return picture(of: drawing, drawings.count - 1) + (words.isEmpty ? "" : "\n*\(words)*\n")
    case .worked(let working): return worked(working)
    case .claim(let claim):
      let found = inline.text(claim.finding.measured)
      return claim.finding.holds
        ? "- ✓ \(inline.text(claim.text)) (\(found))\n"
        : "- ✗ **Does not hold for this lesson:** \(inline.text(claim.text)) (\(found))\n"
    case .question(let question):
      let table = question.spoiltTable.map { self.table($0) + "\n" } ?? ""
      let answer = blocks(question.answer, &drawings)
      return "**\(question.kind.title)** \(inline.text(question.text))\n\n"
        + "\(table)<details><summary>Answer</summary>\n\n\(answer)</details>\n"
    case .aside(let kind, let content):
      let lines = blocks(content, &drawings).split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
      return "> \(medium == .notebook ? "**\(kind.title).**\n>" : "[!\(kind.alert)]")\n"
        + lines.map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
    case .code(let code, let language): return "```\(language)\n\(code)\n```\n"
    }
  }

  private func picture(of drawing: Drawing, _ index: Int) -> String {
    let words = drawing.description.visible.escapedForMarkdown(.picture)
    switch medium {
    case .files: return "![\(words)](figures/\(figureName(index)))\n"
    case .oneFile: return "![\(words)](\(Array(drawing.svg().utf8).address(as: "image/svg+xml")))\n"
    case .notebook: return ""
    }
  }

  private func worked(_ working: Working) -> String {
    let cell = working.cell
    let place = "$\(cell.symbol.latex)$ = \(page.style.text(cell.value))"
    let steps = working.steps.map { step in
      "> - " + (step.note.map { "\($0.escapedForMarkdown().safeAtLineStart) " } ?? "")
        + "$\(step.equation(page.style).latex)$\n"
    }
    return "> **How was this made?** \(place)\(inline.labels(of: cell))\n>\n" + steps.joined()
  }

  private func table(_ table: MatrixTable) -> String {
    let quantity = table.quantity
    let columns = table.shownColumns
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    func heading(_ place: Int?, _ axis: Axis) -> String { place.map { inline.label(axis, $0) } ?? "⋯" }

    var text =
      "$\(quantity.symbol.latex)$: \(quantity.meaning.escapedForMarkdown()), \(quantity.value.rows) × \(quantity.value.columns)\n\n"
    text += row([quantity.axisNames.escapedForMarkdown(.cell)] + columns.map { heading($0, quantity.columns) })
    text += row(["---"] + columns.map { _ in "---:" })
    for place in table.shownRows {
      let cells = columns.map { column in
        guard let place, let column else { return place == nil && column != nil ? "⋮" : "⋯" }
        return page.style.text(quantity.value[place, column]) + " " + glyph(table.shade(place, column))
      }
      text += row([place.map { inline.label(quantity.rows, $0) } ?? "⋮"] + cells)
    }
    return text
  }

  /// A shade as a character: Markdown has no colours of its own.
  private func glyph(_ shade: Double) -> String {
    let glyphs = ["·", "░", "▒", "▓", "█"]
    return glyphs[min(Int(shade * 5), 4)]
  }
}

extension String {
  /// The text as a heading, and the end of its line.
  func markdownHeading(_ level: Int) -> String {
    String(repeating: "#", count: level) + " \(escapedForMarkdown().safeAsHeading)\n"
  }
}

extension AsideKind {
  /// The kind of GitHub’s alert.
  fileprivate var alert: String {
    switch self {
    case .note: "NOTE"
    case .pitfall: "WARNING"
    case .departure: "IMPORTANT"
    }
  }
}
