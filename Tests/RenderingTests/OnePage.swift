import Literate
import Numbers
import Rendering
import Support
import Workings

/// A chapter whose page holds whatever a test puts there.
struct OnePage: Chapter {
  static let title = "One page"
  static var lead: Prose { "A lead." }
  static let section = "3.2"
  let quantities: [Quantity] = []
  let body: [Block]
}

/// A book of one page.
func book(title: String = "Test", decimals: Int = 2, @BlockBuilder _ body: () -> [Block]) -> Book {
  let page = Page(OnePage(body: body()), style: NumberStyle(decimals: decimals))
  return Book(title: title, summary: "A summary.", parts: [Part("Part", [page])])
}

/// The Markdown of blocks, without what stands around them on a page.
func markdown(@BlockBuilder _ body: () -> [Block]) -> String {
  book(body).markdownFiles[1].text.between("of the paper.\n\n", "---\n\n[Contents]")
}

/// The HTML of blocks, without what stands around them on a page.
func html(@BlockBuilder _ body: () -> [Block]) -> String {
  book(body).html.between("§ 3.2</a></p></header>\n", "<p class=\"next\">")
}

/// The Markdown of text inside a paragraph.
func markdown(_ prose: Prose) -> String { markdown { "x\(prose)" }.between("x", "\n\n") }

/// The HTML of text inside a paragraph.
func html(_ prose: Prose) -> String { html { "x\(prose)" }.between("<p>x", "</p>\n") }

extension String {
  /// What stands between two texts: the first occurrence of one, and the last of the other.
  func between(_ start: String, _ end: String) -> String {
    guard let from = start.isEmpty ? startIndex : ranges(of: start).first?.upperBound else { return "no \(start)" }
    guard let to = self[from...].ranges(of: end).last?.lowerBound else { return "no \(end)" }
    return String(self[from..<to])
  }
}

/// A given quantity whose rows are tokens and whose columns are features.
func quantity(_ rows: [[Double]], named name: Symbol = "E", tokens: [String]? = nil) -> Quantity {
  let tokens = tokens ?? rows.indices.map { "token\($0)" }
  let operation = Operation.given(Matrix(rows), rows: .tokens(tokens), columns: .features(rows[0].count))
  return Quantity(operation).named(name, "numbers")
}

/// A given quantity with tokens down and across.
func square(_ rows: [[Double]], named name: Symbol = "A", tokens: [String]) -> Quantity {
  let operation = Operation.given(Matrix(rows), rows: .tokens(tokens), columns: .tokens(tokens))
  return Quantity(operation).named(name, "weights", rows: "query", columns: "key")
}

extension Book {
  /// The page without what makes it move, and with all the tags and quotes of XML.
  var html: String {
    html(lesson: "{}", Equipment(stylesheet: "", script: "", scriptHash: "hash", generator: ""))
      .replacing(content.compactHTML, with: content)
  }
}
