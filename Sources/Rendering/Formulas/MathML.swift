import Workings

extension Formula {
  /// The formula as a MathML element, for a line of text or as a display of its own.
  public func mathML(display: Bool = false) -> String {
    "<math\(display ? " display=\"block\"" : "")>\(mathMLParts)</math>"
  }

  /// The formula as several elements, one for each part of the row, so that a long line can break between them.
  var breakableMathML: String {
    guard case .row(let parts) = self else { return mathML() }
    return parts.map { $0.breakableMathML }.joined(separator: " ")
  }

  /// The MathML inside the element.
  private var mathMLParts: String {
    switch self {
    case .variable(let name) where name.hasPrefix("∂"):
      "<mrow><mi>∂</mi><mi>\(String(name.dropFirst()).escapedForHTML)</mi></mrow>"
    case .variable(let name): "<mi>\(name.escapedForHTML)</mi>"
    case .number(let text):
      text.hasPrefix("−")
        ? "<mrow><mo form=\"prefix\">−</mo>\(String(text.dropFirst()).unsigned)</mrow>" : text.unsigned
    case .function(let name): "<mi mathvariant=\"normal\">\(name.escapedForHTML)</mi><mo>&#x2061;</mo>"
    case .words(let words): "<mtext>\(words.visible.escapedForHTML)</mtext>"
    case .sign(let sign): "<mo>\(sign.escapedForHTML)</mo>"
    case .row(let parts): "<mrow>\(parts.map { $0.mathMLParts }.joined())</mrow>"
    case .lower(let base, let index): "<msub>\(base.oneElement)\(index.oneElement)</msub>"
    case .upper(let base, let power): "<msup>\(base.oneElement)\(power.oneElement)</msup>"
    case .fraction(let top, let bottom): "<mfrac>\(top.oneElement)\(bottom.oneElement)</mfrac>"
    case .root(let inside): "<msqrt>\(inside.mathMLParts)</msqrt>"
    case .sum(let index): "<munder><mo>∑</mo>\(index.oneElement)</munder>"
    case .brackets(let inside): "<mrow><mo>(</mo>\(inside.mathMLParts)<mo>)</mo></mrow>"
    case .transposed(let base): "<msup>\(base.oneElement)<mi>⊤</mi></msup>"
    }
  }

  /// The MathML as exactly one element, which is what scripts and fractions take.
  private var oneElement: String {
    if case .function = self { return "<mrow>\(mathMLParts)</mrow>" }
    return mathMLParts
  }
}

extension String {
  /// A number without its sign; infinity has no digits, and is no `mn`.
  fileprivate var unsigned: String { self == "∞" ? "<mi>∞</mi>" : "<mn>\(self)</mn>" }
}
