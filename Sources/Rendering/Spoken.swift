import Workings

extension Formula {
  /// The formula as one would read it aloud: “e to the power of minus 1.27, over 1.76”.
  var spoken: String {
    switch self {
    case .variable(let name) where name.hasPrefix("∂"):
      "the gradient of \(Formula.variable(String(name.dropFirst())).spoken)"
    case .variable(let name): names[name] ?? name
    case .number(let text): text.spokenNumber
    case .words(let text): text
    case .function(let name): (names[name] ?? name) + " of"
    case .sign(let sign): names[sign] ?? sign
    case .row(let parts): parts.map { $0.spoken }.filter { !$0.isEmpty }.joined(separator: " ")
    case .lower(let base, let index): "\(base.spoken) \(index.spoken)"
    case .upper(let base, .number("2")): "\(base.spoken) squared"
    case .upper(let base, let power): "\(base.spoken) to the power of \(power.spoken),"
    case .fraction(let top, let bottom): "\(top.spoken), over \(bottom.spoken)"
    case .root(let inside): "the root of \(inside.spoken)"
    case .sum(let index): "the sum over \(index.spoken) of"
    case .brackets(let inside): inside.spoken
    case .transposed(let base): "\(base.spoken) transposed"
    }
  }
}

/// What signs and short names are read as.
private let names: [String: String] = [
  "=": "is", "≈": "is about", "+": "plus", "−": "minus", "·": "times", "∘": "times, cell by cell,",
  "ln": "the logarithm", ",": "", "sin": "the sine", "cos": "the cosine",
  "max": "the largest", "×": "by", "|": "", "σ": "sigma", "μ": "mu", "γ": "gamma", "β": "beta", "ε": "epsilon",
  "κ": "kappa",
]

extension String {
  /// A number with its sign as a word, since not every voice reads the true minus, or ∞.
  var spokenNumber: String {
    if hasPrefix("−") { return "minus " + String(dropFirst()).spokenNumber }
    return self == "∞" ? "infinity" : self
  }
}
