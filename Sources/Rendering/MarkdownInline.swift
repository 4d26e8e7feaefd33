import Literate
import Workings

/// Running text in Markdown.
struct MarkdownInline {
  let book: Book
  let style: NumberStyle
  /// Whether each chapter is a file of its own, or all are in one.
  var isAlone = true

  func text(_ prose: Prose) -> String { text(prose.inlines) }

  private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text.escapedForMarkdown
      case .emphasis(let inlines): "*\(text(inlines))*"
      case .code(let code): "`\(code)`"
      case .link(let words, let address): "[\(words.escapedForMarkdown)](\(target(address)))"
      case .number(let cell): style.text(cell.value)
      case .measured(let number): style.text(number)
      case .compared(let number, let other): style.comparing(number, with: other).text(number)
      case .formula(let formula): "$\(formula.latex)$"
      case .token(let token): "“\(name(of: token))”"
      }
    }.joined()
  }

  /// The label of a row or column in a table.
  func label(_ axis: Axis, _ place: Int) -> String {
    switch axis.labels {
    case .tokens(let tokens): name(of: Token.all(tokens)[place])
    case .numbers(let numbers): "\(numbers.lowerBound + place)"
    case .none: axis.name.escapedForMarkdown
    }
  }

  /// Where a cell stands, in words: for “cats” and “mice”.
  func labels(of cell: Cell) -> String {
    let labels = [(cell.quantity.rows, cell.row), (cell.quantity.columns, cell.column)].compactMap { axis, place in
      switch axis.labels {
      case .tokens: "\(axis.name.escapedForMarkdown) “\(label(axis, place))”"
      case .numbers: "\(axis.name.escapedForMarkdown) \(label(axis, place))"
      case .none: nil
      }
    }
    return labels.isEmpty ? "" : " (\(labels.joined(separator: ", ")))"
  }

  /// A token’s word, and its place where the word stands more than once.
  private func name(of token: Token) -> String {
    let word = token.text.fullyEscapedForMarkdown
    let isolated = token.text.isRightToLeft ? "\u{2068}\(word)\u{2069}" : word
    return token.isRepeated ? "\(isolated)<sub>\(token.index)</sub>" : isolated
  }

  private func target(_ address: String) -> String {
    guard address.hasPrefix("chapter:") else { return address }
    let slug = String(address.dropFirst("chapter:".count))
    guard let page = book.pages.first(where: { $0.slug == slug }) else {
      preconditionFailure("a link leads to a chapter \(slug) that the book does not have")
    }
    return isAlone ? page.fileName : "#\(slug)"
  }
}
