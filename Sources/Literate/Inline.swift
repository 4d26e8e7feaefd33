import Workings

/// A piece of running text.
public indirect enum Inline: Sendable {
  /// Plain text; each format escapes it.
  case text(String)
  /// Text that is stressed.
  case emphasis([Inline])
  /// A few letters of code.
  case code(String)
  /// A link: to a chapter as `chapter:softmax`, or to an address.
  case link(String, to: String)
  /// A number on a page that is a cell of a quantity.
  case number(Cell)
  /// A number measured from quantities, printed in the same style.
  case measured(Double)
  /// A measured number that a sentence compares with another: printed with as many more digits as the comparison needs.
  case compared(Double, with: Double)
  /// Mathematics.
  case formula(Formula)
  /// A token of the sentence.
  case token(Token)
  /// Another chapter; a book puts a link in its place, which says its number.
  case chapter(ChapterReference)
  /// A word that the glossary explains, or its definition.
  case term(TermMention)
}

extension [Inline] {
  /// Adds a piece; text joins the text before it, and text that is empty is nothing.
  mutating func append(merging inline: Inline) {
    guard case .text(let more) = inline else { return append(inline) }
    if more.isEmpty { return }
    if case .text(let text)? = last {
      self[count - 1] = .text(text + more)
    } else {
      append(inline)
    }
  }
}
