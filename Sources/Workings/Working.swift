/// How one cell was made: the arithmetic, line by line, with the numbers filled in.
public struct Working: Sendable {
  /// The cell.
  public let cell: Cell
  /// The lines; the last one's result is the cell's number.
  public let lines: [Line]

  /// Perhaps a few words, an expression, and its result.
  public struct Line: Sendable {
    /// What the line is for, if that needs words.
    public let note: String?
    /// The arithmetic.
    public let expression: Arithmetic
    /// What it comes to.
    public let result: Double

    /// A line; its result is what the expression comes to, unless the cell's own number is given.
    public init(_ note: String? = nil, _ expression: Arithmetic, result: Double? = nil) {
      self.note = note
      self.expression = expression
      self.result = result ?? expression.value
    }

    /// The line as it is printed, such as `e^(−1.83 + 0.56) = 0.28`.
    ///
    /// A number that is only copied is named instead: `O_{2,0,1} = −2.87`. One that is only written down, as a mask’s −∞, is not
    /// said to equal itself.
    /// A line whose printed numbers do not give the printed result says ≈, and shows as many more digits as it takes.
    public func equation(_ style: NumberStyle) -> Formula {
      let printed = style.text(result)
      if case .cell(let cell) = expression { return [cell.symbol, "=", .number(printed)] }
      if case .constant(let number) = expression, NumberStyle.exact(number) == printed { return .number(printed) }
      let short = expression.abbreviated
      for decimals in style.decimals...max(style.decimals, mostDecimals) {
        let finer = NumberStyle(decimals: decimals)
        if style.text(short.value(finer.rounded)) == printed {
          let sign: Formula = decimals == style.decimals ? "=" : "≈"
          return [short.formula(finer), sign, .number(printed)]
        }
      }
      return [short.formula(style), "≈", .number(printed)]
    }
  }
}

/// No line shows more digits than this; one that even these do not lead to its result, a tie, is shown as usual, with ≈.
private let mostDecimals = 12

extension Arithmetic {
  /// The arithmetic with its numbers printed in a style.
  func formula(_ style: NumberStyle) -> Formula {
    switch self {
    case .constant(let number): .number(NumberStyle.exact(number))
    case .earlier(let number): .number(style.text(number))
    case .cell(let cell): .number(style.text(cell.value))
    case .rest(let count, let number): [.number(style.text(number)), .words(" (the other \(count))")]
    case .sum(let terms): .joined(terms.enumerated().map { $0.element.operand(style, first: $0.offset == 0) }, by: "+")
    case .difference(let a, let b): [a.formula(style), "−", b.factor(style)]
    case .product(let a, let b): [a.factor(style, first: true), "·", b.factor(style)]
    case .quotient(let a, let b): .fraction(a.formula(style), b.formula(style))
    case .power(let a, let b): .upper(a.factor(style), b.formula(style))
    case .root(let a): .root(a.formula(style))
    case .function(.exponential, let a): .upper("e", a.formula(style))
    case .function(.logarithm, let a): ["ln", .brackets(a.formula(style))]
    case .function(.sine, let a): ["sin", .brackets(a.formula(style))]
    case .function(.cosine, let a): ["cos", .brackets(a.formula(style))]
    case .largestOf(let count, let number):
      ["max", .brackets([.number(style.text(number)), .words(" and \(count - 1) others")])]
    case .largest(let terms): ["max", .brackets(.joined(terms.map { $0.formula(style) }, by: ","))]
    }
  }

  /// The formula as a term of a sum: a negative number that does not come first stands in brackets.
  private func operand(_ style: NumberStyle, first: Bool) -> Formula {
    first || !startsNegative(style) ? formula(style) : .brackets(formula(style))
  }

  /// The formula as a factor: sums stand in brackets, and so does what begins with a minus and does not come first.
  private func factor(_ style: NumberStyle, first: Bool = false) -> Formula {
    switch self {
    case .sum, .difference: .brackets(formula(style))
    case .constant, .earlier, .cell, .product: operand(style, first: first)
    default: formula(style)
    }
  }

  private func startsNegative(_ style: NumberStyle) -> Bool {
    switch self {
    case .constant(let number): number < 0
    case .earlier(let number): style.rounded(number) < 0
    case .rest(_, let number): style.rounded(number) < 0
    case .cell(let cell): style.rounded(cell.value) < 0
    case .product(let a, _): a.startsNegative(style)
    default: false
    }
  }
}

extension Formula {
  /// Parts with a sign between them.
  public static func joined(_ parts: [Formula], by sign: Formula) -> Formula {
    .row(parts.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [sign, $0.element] })
  }
}
