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
    case .formula(let formula): formula.plainText
    case .token(let token): "“\(token.text.visible)”"
    }
  }
}

extension Formula {
  /// The formula on one line: `e^(−1.83 − −0.56)`.
  public var plainText: String {
    switch self {
    case .variable(let text), .number(let text), .function(let text), .words(let text): text
    case .sign(","): ", "
    case .sign("·"): "·"
    case .sign(let sign): " \(sign) "
    case .row(let parts): parts.map { $0.plainText }.joined()
    case .lower(let base, let index): "\(base.plainText)_\(index.plainText)"
    case .upper(let base, let power): "\(base.plainText)^\(power.grouped)"
    case .fraction(let top, let bottom): "\(top.grouped) / \(bottom.grouped)"
    case .root(let inside): "√\(inside.grouped)"
    case .sum(let index): "Σ_\(index.plainText) "
    case .brackets(let inside): "(\(inside.plainText))"
    case .transposed(let base): "\(base.plainText)ᵀ"
    }
  }

  private var grouped: String {
    switch self {
    case .row, .fraction, .sum: "(\(plainText))"
    default: plainText
    }
  }
}
