import Numbers
import Literate
import Workings

/// Running text on a terminal.
struct TerminalInline {
  let book: Book
  let style: NumberStyle
  let hasColours: Bool

  func spans(_ prose: Prose) -> [Span] { spans(prose.inlines, .plain) }

  private func spans(_ inlines: [Inline], _ look: Look) -> [Span] {
    inlines.flatMap { inline in
      switch inline {
      case .text(let text): [Span(text.withControlsShown, look)]
      case .emphasis(let inlines): stressed(inlines)
      case .code(let code): [Span("`\(code)`", look)]
      case .link(let words, let address): [Span(words + target(address, words), look)]
      case .number(let cell): [Span(style.text(cell.value), look)]
      case .measured(let number): [Span(style.text(number), look)]
      case .compared(let number, let other): [Span(style.comparing(number, with: other).text(number), look)]
      case .formula(let formula): [Span(formula.plainText.unbroken, look)]
      case .token(let token): [Span("“\(name(of: token))”", look)]
      case .chapter(let reference): [Span(reference.text, look)]
      case .term(let mention) where mention.role == .use: [Span(mention.words, look)]
      case .term(let mention): stressed([.text(mention.words)])
      }
    }
  }

  /// Stressed text, in italics or between stars.
  private func stressed(_ inlines: [Inline]) -> [Span] {
    let words = spans(inlines, .stressed)
    return hasColours ? words : [Span("*", .stressed)] + words + [Span("*", .stressed)]
  }

  /// The label of a row or column in a table.
  func label(_ axis: Axis, _ place: Int) -> String {
    switch axis.labels {
    case .tokens(let tokens): name(of: Token.all(tokens)[place])
    case .names(let names): names[place].visible.isolated
    case .numbers(let numbers): "\(numbers.lowerBound + place)"
    case .none: axis.name
    }
  }

  /// Where a cell stands, in words: query “cats”, key “mice”.
  func labels(of cell: Cell) -> String {
    [(cell.quantity.rows, cell.row), (cell.quantity.columns, cell.column)].compactMap { axis, place in
      switch axis.labels {
      case .tokens, .names: "\(axis.name) “\(label(axis, place))”"
      case .numbers: "\(axis.name) \(label(axis, place))"
      case .none: nil
      }
    }.joined(separator: ", ")
  }

  /// A token’s word, and its place where the word stands more than once.
  private func name(of token: Token) -> String {
    token.text.visible.isolated + (token.isRepeated ? token.index.lowered : "")
  }

  /// Where a link leads, in brackets: the number of a chapter, unless the words end in it, or the address.
  private func target(_ address: String, _ words: String) -> String {
    guard address.hasPrefix("chapter:") else { return " (\(address))" }
    guard let page = book.pages.first(where: { "chapter:\($0.slug)" == address }) else {
      preconditionFailure("a link leads to \(address), which the book does not have")
    }
    return words.hasSuffix("\(page.number)") ? "" : " (chapter\u{A0}\(page.number))"
  }
}

extension Int {
  /// The number in lowered digits.
  fileprivate var lowered: String {
    var text = ""
    for digit in "\(self)".unicodeScalars { text.unicodeScalars.append(Unicode.Scalar(digit.value + 0x2050) ?? digit) }
    return text
  }
}

extension String {
  /// The text with spaces at which no line is broken, if it is short.
  var unbroken: String {
    guard utf8.count <= 24 else { return self }
    var text = ""
    for scalar in unicodeScalars { text.unicodeScalars.append(scalar == " " ? "\u{A0}" : scalar) }
    return text
  }
}
