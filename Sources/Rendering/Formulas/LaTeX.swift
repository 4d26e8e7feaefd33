import Workings

extension Formula {
  /// The formula in LaTeX, for Markdown and notebooks, in macros that MathJax, KaTeX and GitHub share; GitHub refuses
  /// `\operatorname`, and KaTeX knows no `\sb`.
  ///
  /// It holds no backslash before punctuation: Markdown would take it for an escape.
  public var latex: String {
    switch self {
    case .variable(let name): name.latexLetters
    case .number(let text): text.latexNumber
    case .function("sin"), .function("cos"), .function("max"), .function("ln"): "\\\(plainText)"
    case .function(let name): "\\mathrm{\(name)}"
    case .words(let words): "\\text{\(words)}"
    case .sign(let sign): sign.latexSign
    case .row(let parts): parts.map { $0.latex }.joined(separator: " ")
    case .lower(let base, let index): "\(base.latexBase)\(base.latexBase.underscore){\(index.latex)}"
    case .upper(let base, let power): "\(base.latexBase)^{\(power.latex)}"
    case .fraction(let top, let bottom): "\\frac{\(top.latex)}{\(bottom.latex)}"
    case .root(let inside): "\\sqrt{\(inside.latex)}"
    case .sum(let index): "\\sum_{\(index.latex)}"
    case .brackets(let inside): "\\left( \(inside.latex) \\right)"
    case .transposed(let base): "\(base.latexBase)^{\\top}"
    }
  }

  /// The formula as what a script is attached to.
  ///
  /// Braces only where they are needed: Markdown would take the underscore of `{T}_{i}` for the mark of stress.
  private var latexBase: String {
    switch self {
    case .row, .upper, .fraction, .transposed: "{\(latex)}"
    default: latex
    }
  }
}

extension String {
  /// The sign of a subscript after this text: with a space behind it where it would begin stress in Markdown.
  fileprivate var underscore: String {
    switch utf8.last {
    case (0x30...0x39)?, (0x41...0x5A)?, (0x61...0x7A)?: "_"
    default: "_ "
    }
  }

  fileprivate var latexLetters: String {
    if hasPrefix("∂") { return "\\partial " + String(dropFirst()).latexLetters }
    let greek = ["β": "\\beta", "γ": "\\gamma", "ε": "\\varepsilon", "κ": "\\kappa", "μ": "\\mu", "σ": "\\sigma"]
    return greek[self] ?? self
  }

  fileprivate var latexNumber: String {
    if hasPrefix("−") { return "-" + String(dropFirst()).latexNumber }
    return self == "∞" ? "\\infty" : self
  }

  fileprivate var latexSign: String {
    let signs = ["−": "-", "·": "\\cdot", "∘": "\\circ", "≈": "\\approx", "…": "\\ldots", "×": "\\times"]
    return signs[self] ?? self
  }
}
