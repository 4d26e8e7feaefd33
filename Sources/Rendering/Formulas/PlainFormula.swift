import Workings

extension Formula {
  /// The formula on one line: `e^(−1.83 − (−0.56))`.
  public var plainText: String {
    switch self {
    case .variable(let text), .number(let text), .function(let text), .words(let text): text
    case .sign(","): ", "
    case .sign("·"), .sign("|"), .sign("…"): sign
    case .sign: " \(sign) "
    case .row(let parts): plainRow(parts)
    case .lower(let base, let index): "\(base.plainText)_\(index.plainIndex)"
    case .upper(let base, .number("2")): "\(base.plainText)²"
    case .upper(let base, let power): "\(base.plainText)^\(power.plainPower)"
    case .fraction(let top, let bottom): "\(top.isSum ? "(\(top.plainText))" : top.plainText) / \(bottom.plainFactor)"
    case .root(let inside): "√\(inside.plainFactor)"
    case .sum(let index): "Σ_\(index.plainIndex) "
    case .brackets(let inside): "(\(inside.plainText))"
    case .transposed(let base): "\(base.plainText)ᵀ"
    }
  }

  private var sign: String { if case .sign(let sign) = self { sign } else { "" } }

  /// Things one after the other: a product’s factors with a space between two, and fractions apart from what they multiply.
  private func plainRow(_ parts: [Formula]) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      let before = index > 0 ? parts[index - 1] : nil
      let after = index + 1 < parts.count ? parts[index + 1] : nil
      if let before, part.isFactor(after: before) { text += " " }
      switch part {
      case .fraction where before?.isApart == false || after?.isApart == false: text += "(\(part.plainText))"
      case .sign("−") where before == nil: text += "−"
      default: text += part.plainText
      }
      if case .fraction = part, case .sum? = after { text += " " }
    }
    return text
  }

  /// Whether a space sets it apart from the factor before it; 2k and f(x) have none.
  private func isFactor(after before: Formula) -> Bool {
    switch (before, self) {
    case (.sign, _), (_, .sign), (.words, _), (_, .words), (.row, _), (_, .row), (.sum, _), (_, .sum): false
    case (.number, .variable): false
    case (.root, .brackets), (.fraction, .brackets): true
    case (_, .brackets): false
    default: true
    }
  }

  /// Whether it is a sign that binds less than a fraction does.
  private var isApart: Bool { [",", "=", "≈", "+", "−"].contains(sign) }

  /// Whether it has terms, and not only factors.
  private var isSum: Bool {
    if case .row(let parts) = self { return parts.contains { $0.isApart } }
    if case .fraction = self { return true }
    return false
  }

  /// The formula below a fraction’s line or under a root.
  private var plainFactor: String {
    switch self {
    case .row(let parts) where !parts.isMultiple: "(\(plainText))"
    case .fraction, .sum: "(\(plainText))"
    default: plainText
    }
  }

  private var plainPower: String {
    switch self {
    case .variable, .function, .brackets: plainText
    case .number(let text) where !text.hasPrefix("−"): text
    default: "(\(plainText))"
    }
  }

  private var plainIndex: String {
    var text = ""
    for scalar in plainText.unicodeScalars where scalar != " " { text.unicodeScalars.append(scalar) }
    return text
  }
}

extension [Formula] {
  /// Whether it is a number and what it counts: 2k.
  fileprivate var isMultiple: Bool {
    if count == 2, case .number = self[0], case .variable = self[1] { return true }
    return false
  }
}
