import Workings

extension Formula {
  /// The formula as a MathML element, for a line of text or as a display of its own.
  public func mathML(display: Bool = false) -> String {
    "<math\(display ? " display=\"block\"" : "")>\(mathMLParts)</math>"
  }

  /// The formula as a line of its own; one that is too long for the text breaks between its parts.
  var displayed: String { isTooLong ? "<p>\(breakableMathML)</p>" : mathML(display: true) }
  /// The formula within a paragraph, where one that is too long breaks as well.
  var inText: String { isTooLong ? breakableMathML : mathML() }
  /// Whether it may be wider than a telephone, where it scrolls, so that the keys must reach it.
  var mayScroll: Bool { !isTooLong && plainText.unicodeScalars.count > 20 }
  private var isTooLong: Bool { plainText.unicodeScalars.count > 58 }

  /// The formula as several elements, one for each part of the row, so that a long line can break between them.
  ///
  /// Long brackets break inside as well, since a sum over a whole row can stand in them; each bracket stays with what is next to
  /// it. A fraction with such a sum above its line is written with a slash, and words break between words.
  var breakableMathML: String { breakable(opened: [], closed: []) }

  private func breakable(opened: [Formula], closed: [Formula]) -> String {
    switch self {
    case .row(let parts) where !parts.isEmpty:
      var (texts, closed) = ([String](), closed)
      for place in parts.indices.reversed() {
        if parts[place] == .sign(",") {
          closed.insert(",", at: 0)
        } else {
          texts.append(parts[place].breakable(opened: place == 0 ? opened : [], closed: closed))
          closed = []
        }
      }
      return texts.reversed().joined(separator: " ")
    case .words(let words) where words.utf8.count > 12:
      let parts = words.split(separator: " ").map { Formula.words(String($0)) }
      return parts.count > 1 ? Formula.row(parts).breakable(opened: opened, closed: closed) : alone(opened, closed)
    case .brackets(.row(let parts)) where breadth > 7 || plainText.unicodeScalars.count > 24:
      return Formula.row(parts).breakable(opened: opened + [.sign("(")], closed: [.sign(")")] + closed)
    case .fraction(let top, let bottom) where breadth > 7:
      return Formula.row([.brackets(top), "/", bottom.grouped]).breakable(opened: opened, closed: closed)
    default: return alone(opened, closed)
    }
  }

  /// One element, with the brackets and commas that stay with it.
  private func alone(_ opened: [Formula], _ closed: [Formula]) -> String {
    opened.isEmpty && closed.isEmpty ? mathML() : Formula.row(opened + [self] + closed).mathML()
  }

  /// About how many numbers and signs stand side by side in it.
  private var breadth: Int {
    switch self {
    case .row(let parts): parts.reduce(0) { $0 + $1.breadth }
    case .brackets(let inside), .root(let inside): inside.breadth
    case .fraction(let top, let bottom): max(top.breadth, bottom.breadth)
    default: 1
    }
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
