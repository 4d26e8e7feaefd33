import Numbers
import Literate
import Workings

extension Prose {
  /// The text without any marks, for messages.
  public func plainText(_ style: NumberStyle) -> String { inlines.map { $0.plainText(style) }.joined() }
}

extension Inline {
  fileprivate func plainText(_ style: NumberStyle) -> String {
    switch self {
    case .text(let text), .code(let text), .link(let text, _): text
    case .emphasis(let inlines): inlines.map { $0.plainText(style) }.joined()
    case .number(let cell): style.text(cell.value)
    case .measured(let number): style.text(number)
    case .compared(let number, let other): style.comparing(number, with: other).text(number)
    case .formula(let formula): formula.plainText
    case .token(let token): "“\(token.text.visible)”"
    case .chapter(let reference): reference.text
    case .term(let mention): mention.words
    }
  }
}
