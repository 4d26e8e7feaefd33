/// A piece of mathematics as a small tree, which each format writes in its own way: LaTeX in Markdown, MathML in HTML.
public indirect enum Formula: Equatable, Sendable {
  /// A variable, set in italics: *x*.
  case variable(String)
  /// A number as it is to be printed, with a true minus sign.
  case number(String)
  /// A function or an operator with a name of its own, set upright: sin, softmax.
  case function(String)
  /// Words inside a formula.
  case words(String)
  /// A sign between or before things: `=`, `+`, `−`, `·`, `≈`.
  case sign(String)
  /// Things one after the other.
  case row([Formula])
  /// Base and subscript.
  case lower(Formula, Formula)
  /// Base and superscript.
  case upper(Formula, Formula)
  /// Numerator and denominator.
  case fraction(Formula, Formula)
  /// A square root.
  case root(Formula)
  /// ∑ over an index, written below it.
  case sum(over: Formula)
  /// Round brackets that grow with what they hold.
  case brackets(Formula)
  /// Rows and columns exchanged: a raised ⊤, which is no letter.
  case transposed(Formula)
}

extension Formula: ExpressibleByStringLiteral {
  /// A single letter, Latin or Greek, is a variable, digits are a number, `=`, `+` and the like are signs, and longer words are functions.
  public init(stringLiteral text: String) {
    switch text.unicodeScalars.first {
    case ("0"..."9")?: self = .number(text)
    case ("A"..."Z")?, ("a"..."z")?, ("α"..."ω")?:
      self = text.unicodeScalars.count == 1 ? .variable(text) : .function(text)
    default: self = .sign(text)
    }
  }
}

extension Formula: ExpressibleByArrayLiteral {
  /// `[a, "+", b]` is a row.
  public init(arrayLiteral parts: Formula...) {
    self = .row(parts)
  }
}

extension Formula {
  /// The formula as a factor: a row of several things, such as a sum, stands in brackets.
  public var grouped: Formula {
    if case .row = self { return .brackets(self) }
    return self
  }

  /// The formula as a factor of a product without signs: sums and products with signs stand in brackets, AB as it is.
  var factor: Formula {
    guard case .row(let parts) = self else { return self }
    return parts.contains { if case .sign = $0 { true } else { false } } ? .brackets(self) : self
  }

  /// The formula with indices below it, added to a subscript that is there already: Q₁ at i, j is Q₁,ᵢⱼ.
  public func at(_ indices: Formula...) -> Formula {
    switch self {
    case .lower(let base, let index): .lower(base, .row([index, ","] + indices))
    case .upper(.variable(let base), let power): .upper(.lower(.variable(base), .row(indices)), power)
    case .transposed(let base): base.at(.row(indices.reversed()))
    default: .lower(self, .row(indices))
    }
  }
}
