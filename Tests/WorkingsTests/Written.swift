import Workings

extension Formula {
  /// The formula on one line, for comparing.
  var written: String {
    switch self {
    case .variable(let text), .number(let text), .function(let text), .words(let text): text
    case .sign(","): ","
    case .sign(let sign): " \(sign) "
    case .row(let parts): parts.map { $0.written }.joined()
    case .lower(let base, let index): "\(base.written)_\(index.grouped)"
    case .upper(let base, let power): "\(base.written)^\(power.grouped)"
    case .fraction(let top, let bottom): "\(top.grouped)/\(bottom.grouped)"
    case .root(let inside): "√\(inside.grouped)"
    case .sum(let index): "Σ_\(index.grouped) "
    case .brackets(let inside): "(\(inside.written))"
    case .transposed(let base): "\(base.written)ᵀ"
    }
  }

  private var grouped: String { isLong ? "(\(written))" : written }

  private var isLong: Bool {
    guard case .row(let parts) = self else { return false }
    return parts.count > 1 || parts.contains { $0.isLong }
  }
}

extension Quantity {
  /// The formulas of the whole and of its entries, on a line each.
  var formulas: [String] {
    let notation = operation.formula(operands.map { $0.symbol })
    let entries = notation.entries.map { "\(symbol.at(.row($0.indices)).written) = \($0.right.written)" }
    return ["\(symbol.written) = \(notation.whole.written)"] + entries
  }
}

extension Working {
  /// The lines as they are printed with two decimals, notes first.
  var written: [String] {
    lines.map { line in
      (line.note.map { $0 + " " } ?? "") + line.equation(NumberStyle(decimals: 2)).written
    }
  }
}
