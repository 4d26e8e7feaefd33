import Numbers
import Literate
import Workings

/// Running text in Markdown.
struct MarkdownInline {
  let book: Book
  let style: NumberStyle
  var medium = MarkdownMedium.files

  func text(_ prose: Prose) -> String { text(prose.inlines) }

  private func text(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      if case .link = inline, text.last == "!" { text.insert("\\", at: text.index(before: text.endIndex)) }
      text += self.text(inline)
    }
    return text
  }

  private func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): text.escapedForMarkdown()
    case .emphasis(let inlines): "*\(text(inlines))*"
    case .code(let code): "`\(code)`"
    case .link(let words, let address): "[\(words.escapedForMarkdown(.link))](\(target(address)))"
    case .number(let cell): style.text(cell.value)
    case .measured(let number): style.text(number)
    case .compared(let number, let other): style.comparing(number, with: other).text(number)
    case .formula(let formula): "$\(formula.latex)$"
    case .token(let token): "“\(name(of: token))”"
    case .chapter(let reference): reference.text.escapedForMarkdown()
    case .term(let mention): term(mention)
    }
  }

  /// The label of a row or column, in a table unless it is told otherwise.
  func label(_ axis: Axis, _ index: Int, _ place: MarkdownPlace = .cell) -> String {
    switch axis.labels {
    case .tokens(let tokens): name(of: Token.all(tokens)[index], place)
    case .names(let names): word(names[index], place)
    case .numbers(let numbers): "\(numbers.lowerBound + index)"
    case .none: axis.name.escapedForMarkdown(place)
    }
  }

  /// Where a cell stands, in words: for “cats” and “mice”.
  func labels(of cell: Cell) -> String {
    let labels = [(cell.quantity.rows, cell.row), (cell.quantity.columns, cell.column)].compactMap { axis, place in
      switch axis.labels {
      case .tokens, .names: "\(axis.name.escapedForMarkdown()) “\(label(axis, place, .line))”"
      case .numbers: "\(axis.name.escapedForMarkdown()) \(label(axis, place, .line))"
      case .none: nil
      }
    }
    return labels.isEmpty ? "" : " (\(labels.joined(separator: ", ")))"
  }

  /// A token’s word, and its place where the word stands more than once.
  private func name(of token: Token, _ place: MarkdownPlace = .line) -> String {
    let word = word(token.text, place)
    return token.isRepeated ? "\(word)<sub>\(token.index)</sub>" : word
  }

  /// Somebody’s word, which keeps its direction of writing to itself.
  private func word(_ text: String, _ place: MarkdownPlace) -> String {
    let word = text.visible.escapedForMarkdown(place)
    return text.isRightToLeft ? "\u{2068}\(word)\u{2069}" : word
  }

  /// A term: its definition, its entry in the glossary, or a word that leads there where a medium has links to places on a page.
  private func term(_ mention: TermMention) -> String {
    let (words, slug) = (mention.words.escapedForMarkdown(), mention.term.slug)
    switch mention.role {
    case .definition: return "*\(words)*"
    case .entry: return medium.mark(of: slug) + "**\(words)**"
    case .use:
      guard let page = book.pages.first(where: { $0.slug == mention.glossary }),
        let address = medium.address(of: slug, on: page)
      else { return words }
      return "[\(mention.words.escapedForMarkdown(.link))](\(address))"
    }
  }

  private func target(_ address: String) -> String {
    guard address.hasPrefix("chapter:") else { return address }
    let slug = String(address.dropFirst("chapter:".count))
    guard let page = book.pages.first(where: { $0.slug == slug }) else {
      preconditionFailure("a link leads to a chapter \(slug) that the book does not have")
    }
    return medium.address(of: page)
  }
}
