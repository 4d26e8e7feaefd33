import Numbers

/// The waves of the position encoding (section 3.5 of the paper): pair *r* of the features is a clock hand that turns by the angle
/// *p* / 10000^(2r/d) from position 0 to position *p*, or with another base than the paper’s 10000.
public struct Wave: Sendable {
  /// *d*, how many features there are.
  public let size: Int
  /// What the exponents are multiplied by: 1 as in the paper; 2 for code that takes the number of the column for that of the pair.
  public let step: Int
  /// What is raised to the exponents: 10000 in the paper.
  public let base: Int

  /// The waves of so many features.
  public init(size: Int, step: Int, base: Int = 10000) {
    self.size = size
    self.step = step
    self.base = base
  }

  /// The exponent of the base for a pair, counted from 0: a quotient.
  func exponent(pair: Int) -> (above: Double, below: Double) { (Double(2 * pair * step), Double(size)) }

  /// By how much a position is divided to give the angle of a pair, in radians.
  public func scale(pair: Int) -> Double {
    let (above, below) = exponent(pair: pair)
    return pow(Double(base), above / below)
  }

  /// The angle of pair *r* at position *p* as a formula, for a width *d*.
  public func angle(width: Formula) -> Formula {
    .fraction("p", .upper(.number("\(base)"), .fraction([.number("\(2 * step)"), "r"], width)))
  }
}
