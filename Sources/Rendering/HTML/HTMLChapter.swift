import Numbers
import Literate
import Workings

/// One chapter as a section of the page.
public struct HTMLChapter {
  private let page: Page
  private let index: QuantityIndex
  private let inline: HTMLInline

  /// A chapter whose numbers are found in an index.
  public init(_ page: Page, _ index: QuantityIndex) {
    self.page = page
    self.index = index
    inline = HTMLInline(style: page.style, index: index)
  }

  /// The chapter with its heading, and links to its neighbours in a book; the part it belongs to is counted from 0.
  func section(in book: Book, part: Int) -> String {
    """
    <section id="\(page.slug)" data-part="\(part)" data-number="\(page.number)" aria-labelledby="\(page.slug)-title">
    <header><p class="number">Chapter \(page.number)</p><h2 class="chapter" id="\(page.slug)-title">\(page.title.escapedForHTML)</h2>
    <p class="lead">\(inline.text(page.lead)) <a href="https://arxiv.org/abs/1706.03762">§ \(page.section)</a></p></header>
    \(elements.joined())\(navigation(in: book))</section>

    """
  }

  /// What the chapter says, piece by piece: each is one element of HTML.
  public var elements: [String] {
    let blocks = page.blocks.withWorkingsAtTables { isNarrow($0) }
    let narrow = blocks.map { isNarrow($0) }
    var sections = 0
    return blocks.enumerated().map { place, block in
      switch block {
      case .heading(let text):
        sections += 1
        return "<h3 id=\"\(page.slug).\(sections)\">\(text.escapedForHTML)</h3>\n"
      case .table(let table):
        return HTMLTable(table, page.style, index, place: standing(place, among: blocks, narrow)).html
      default: return html(block)
      }
    }
  }

  /// How a table stands: in a row where it and its neighbours are narrow, or before its working.
  private func standing(_ place: Int, among blocks: [Block], _ narrow: [Bool]) -> String {
    var (first, end) = (place, place + 1)
    while narrow[place], first > 0, narrow[first - 1] { first -= 1 }
    while narrow[place], end < narrow.count, narrow[end] { end += 1 }
    if end - first > 1 { return place == first + 2 && place == end - 1 ? "row third" : "row" }
    if end < blocks.count, case .worked = blocks[end] { return "worked" }
    return ""
  }

  /// Whether a block is a table that has room for another one beside it.
  private func isNarrow(_ block: Block) -> Bool {
    if case .table(let table) = block { HTMLTable(table, page.style, index).isNarrow } else { false }
  }

  private func navigation(in book: Book) -> String {
    let neighbours = book.neighbours(of: page)
    let before = neighbours.before.map { link(to: $0, "← ", "") } ?? "<span></span>"
    let after = neighbours.after.map { link(to: $0, "", " →") } ?? "<span></span>"
    return "<p class=\"next\">\(before)\(after)</p>\n"
  }

  private func link(to page: Page, _ before: String, _ after: String) -> String {
    "<a href=\"#\(page.slug)\">\(before)\(page.title.escapedForHTML)\(after)</a>"
  }

  private func blocks(_ blocks: [Block]) -> String { blocks.map { html($0) }.joined() }

  private func html(_ block: Block) -> String {
    switch block {
    case .heading(let text): return "<h3>\(text.escapedForHTML)</h3>\n"
    case .paragraph(let prose): return "<p>\(inline.text(prose))</p>\n"
    case .list(let items): return "<ul>\(items.map { "<li>\(inline.text($0))</li>" }.joined())</ul>\n"
    case .equation(let lines):
      return "<div class=\"equation\"\(lines.contains { $0.mayScroll } ? " tabindex=\"0\"" : "")>"
        + "\(lines.map { $0.displayed }.joined())</div>\n"
    case .table(let table): return HTMLTable(table, page.style, index).html
    case .figure(let figure, let caption): return drawing(figure, caption)
    case .worked(let working): return worked(working)
    case .claims(let claims):
      return
        "<div class=\"claims\"><h3>Checked against the numbers</h3><ul>\n\(claims.map { item($0) }.joined())</ul></div>\n"
    case .question(let question): return self.question(question)
    case .aside(let kind, let content):
      return "<div class=\"remark \(kind.name)\" role=\"note\"><p>\(kind.title)</p>\n\(blocks(content))</div>\n"
    case .code(let code, _): return "<pre tabindex=\"0\"><code>\(code.escapedForHTML)</code></pre>\n"
    case .program(let program):
      return "<details><summary>\(program.title.escapedForHTML)</summary>\n\(html(program.listing))</details>\n"
    }
  }

  private func drawing(_ figure: Figure, _ caption: Prose) -> String {
    let words = inline.text(caption)
    let below = words.isEmpty ? "" : "<figcaption>\(words)</figcaption>"
    return
      "<figure\(figure.isMap ? " class=\"map\"" : "")>\(figure.drawing(page.style, index: index).inline)\(below)</figure>\n"
  }

  /// A question; what the page’s program needs to judge an answer is in its attributes.
  private func question(_ question: Question) -> String {
    let address =
      switch question.kind {
      case .compute(let cell), .finish(let cell): index.address(of: cell).map { " data-judge=\"\($0)\"" } ?? ""
      case .findTheError(_, let first): " data-first=\"\(first.row) \(first.column)\""
      case .predict, .explain: ""
      }
    let table = question.spoiltTable.map { HTMLTable($0, page.style, index).html } ?? ""
    return """
      <div class="question"\(address)><p><strong>\(question.kind.title)</strong> \(inline.text(question.text))</p>
      \(table)\(begun(question))<details><summary>Answer</summary>
      \(question.answer.map { html($0, in: question) }.joined())</details></div>

      """
  }

  /// The lines of a working that is to be finished.
  private func begun(_ question: Question) -> String {
    guard let (lines, last) = question.begun else { return "" }
    return "<ol class=\"begun\">\(lines.map { line($0) }.joined())<li><span>\(last.escapedForHTML)</span>…</li></ol>\n"
  }

  private func line(_ line: Working.Line) -> String {
    let note = line.note.map { "<span>\($0.escapedForHTML)</span>" } ?? ""
    return "<li>\(note)\(line.equation(page.style).breakableMathML)</li>"
  }

  private func item(_ claim: Claim) -> String {
    let found = "<span class=\"found\">(\(inline.text(claim.finding.measured)))</span>"
    let text = inline.text(claim.text)
    return claim.finding.holds
      ? "<li class=\"holds\"><span aria-label=\"Holds:\" role=\"img\">✓</span><span>\(text) \(found)</span></li>\n"
      : "<li class=\"fails\"><span aria-hidden=\"true\">✗</span><span><strong>Does not hold for this lesson:</strong> \(text) \(found)</span></li>\n"
  }

  /// A block of a question’s answer; two questions may have the same number worked out, and are told apart.
  private func html(_ block: Block, in question: Question) -> String {
    guard case .worked(let working) = block, case .findTheError = question.kind else { return html(block) }
    return worked(working, "without the slip, ")
  }

  private func worked(_ working: Working, _ difference: String = "") -> String {
    let cell = working.cell
    let number = page.style.text(cell.value)
    return """
      <aside class="working" aria-label="How \(number.escapedForHTML) was made, \(difference)\(cell.symbol.spoken.escapedForHTML)"><div>
      <p>\(cell.symbol.mathML()) \(inline.labels(of: cell)): how was \(number) made?</p>
      <ol>\(working.lines.map { line($0) }.joined())</ol></div></aside>

      """
  }
}

extension AsideKind {
  fileprivate var name: String {
    switch self {
    case .note: "note"
    case .pitfall: "pitfall"
    case .departure: "departure"
    }
  }

  /// What stands above such a remark.
  var title: String {
    switch self {
    case .note: "Note"
    case .pitfall: "A common mistake"
    case .departure: "Not as in the paper"
    }
  }
}
