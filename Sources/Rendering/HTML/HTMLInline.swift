import Literate
import Numbers
import Workings

/// Running text in HTML.
public struct HTMLInline {
  let style: NumberStyle
  /// Where the numbers of the text can be looked up.
  var index: QuantityIndex?

  /// Running text whose numbers are printed in a style, and cannot be looked up.
  public init(style: NumberStyle) { self.init(style: style, index: nil) }

  init(style: NumberStyle, index: QuantityIndex?) {
    self.style = style
    self.index = index
  }

  /// The text as HTML.
  public func text(_ prose: Prose) -> String { text(prose.inlines) }

  private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text.escapedForHTML
      case .emphasis(let inlines): "<em>\(text(inlines))</em>"
      case .code(let code): "<code>\(code.escapedForHTML)</code>"
      case .link(let words, let address): "<a href=\"\(target(address).escapedForHTML)\">\(words.escapedForHTML)</a>"
      case .number(let cell):
        "<data class=\"live\" value=\"\(cell.value.javaScript)\"\(index?.address(of: cell).map { " data-cell=\"\($0)\"" } ?? "")>\(style.text(cell.value))</data>"
      case .measured(let number): "<span class=\"measured\">\(style.text(number))</span>"
      case .compared(let number, let other):
        "<span class=\"measured\">\(style.comparing(number, with: other).text(number))</span>"
      case .formula(let formula): formula.mathML()
      case .token(let token): self.token(token)
      case .chapter(let reference): reference.text.escapedForHTML
      case .term(let mention): term(mention)
      }
    }.joined()
  }

  /// The label of a row or column in a table.
  func label(_ axis: Axis, _ place: Int) -> String {
    switch axis.labels {
    case .tokens(let tokens): token(Token.all(tokens)[place])
    case .names(let names): "<bdi class=\"feature\">\(names[place].visible.escapedForHTML)</bdi>"
    case .numbers(let numbers): "\(numbers.lowerBound + place)"
    case .none: axis.name.escapedForHTML
    }
  }

  /// Where a cell stands, in words.
  func labels(of cell: Cell) -> String {
    let labels = [(cell.quantity.rows, cell.row), (cell.quantity.columns, cell.column)].compactMap { axis, place in
      axis.labels == .none ? nil : "\(axis.name.escapedForHTML) \(label(axis, place))"
    }
    return labels.joined(separator: ", ")
  }

  /// A token’s word in its colour, and its place where the word stands more than once.
  private func token(_ token: Token) -> String {
    let word = "<bdi class=\"token t\(token.colour % 6)\">\(token.text.visible.escapedForHTML)"
    return word + (token.isRepeated ? "<sub>\(token.index)</sub></bdi>" : "</bdi>")
  }

  /// A term: its definition, its entry in the glossary, or a word that leads there.
  private func term(_ mention: TermMention) -> String {
    let words = mention.words.escapedForHTML
    guard let glossary = mention.glossary else { return words }
    let address = "\(glossary).\(mention.term.slug)".escapedForHTML
    return switch mention.role {
    case .definition: "<dfn>\(words)</dfn>"
    case .use: "<a class=\"term\" href=\"#\(address)\">\(words)</a>"
    case .entry: "<dfn id=\"\(address)\">\(words)</dfn>"
    }
  }

  private func target(_ address: String) -> String {
    address.hasPrefix("chapter:") ? "#" + address.dropFirst("chapter:".count) : address
  }
}
