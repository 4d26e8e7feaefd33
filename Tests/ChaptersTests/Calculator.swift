import Foundation
import Rendering
import Workings

/// Reckons with the signs of a printed formula, as a reader with a pocket calculator does.
///
/// It knows nothing of the arithmetic that the formula was made from, and refuses what cannot be read safely, such as a
/// minus sign after another sign.
struct Calculator {
  /// A formula that cannot be read.
  struct Unreadable: Error {
    let formula: String
  }

  private var signs: ArraySlice<Formula>
  private let whole: Formula

  /// What a formula comes to.
  static func result(of formula: Formula) throws -> Double {
    var calculator = Calculator(formula)
    let result = try calculator.sum()
    guard calculator.signs.isEmpty else { throw calculator.unreadable }
    return result
  }

  private init(_ formula: Formula) {
    signs = ArraySlice(formula.signs)
    whole = formula
  }

  private var unreadable: Unreadable { Unreadable(formula: whole.plainText) }

  private mutating func take(_ sign: Formula) -> Bool {
    guard signs.first == sign else { return false }
    signs.removeFirst()
    return true
  }

  /// A sum such as −a + b − c.
  private mutating func sum() throws -> Double {
    var total = try product(isFirst: true)
    while true {
      if take("+") {
        total += try product(isFirst: false)
      } else if take("−") {
        total -= try product(isFirst: false)
      } else {
        return total
      }
    }
  }

  /// A product such as −a · b.
  private mutating func product(isFirst: Bool) throws -> Double {
    var result = try factor(mayBeNegative: isFirst)
    while take("·") { result *= try factor(mayBeNegative: false) }
    return result
  }

  private mutating func factor(mayBeNegative: Bool) throws -> Double {
    guard let sign = signs.popFirst() else { throw unreadable }
    switch sign {
    case .number(let digits):
      if case .words? = signs.first { signs.removeFirst() }
      guard mayBeNegative || !digits.hasPrefix("−") else { throw unreadable }
      guard let number = Double(digits.replacing("−", with: "-").replacing("∞", with: "inf")) else { throw unreadable }
      return number
    case .brackets(let inside): return try Self.result(of: inside)
    case .fraction(let top, let bottom): return try Self.result(of: top) / Self.result(of: bottom)
    case .root(let inside): return try Self.result(of: inside).squareRoot()
    case .upper(.variable("e"), let power): return exp(try Self.result(of: power))
    case .upper(let base, let power):
      guard base.isPlainNumber || base.isBrackets else { throw unreadable }
      return pow(try Self.result(of: base), try Self.result(of: power))
    case .function("sin"): return sin(try argument())
    case .function("cos"): return cos(try argument())
    case .function("max"): return try arguments().max() ?? 0
    default: throw unreadable
    }
  }

  private mutating func argument() throws -> Double {
    guard case .brackets(let inside)? = signs.popFirst() else { throw unreadable }
    return try Self.result(of: inside)
  }

  private mutating func arguments() throws -> [Double] {
    guard case .brackets(let inside)? = signs.popFirst() else { throw unreadable }
    return try inside.signs.split(separator: ",").map { try Self.result(of: .row(Array($0))) }
  }
}

extension Formula {
  /// Its signs from left to right; that some of them make a row of their own cannot be seen on paper.
  fileprivate var signs: [Formula] {
    if case .row(let parts) = self { return parts.flatMap { $0.signs } }
    return [self]
  }

  fileprivate var isPlainNumber: Bool {
    if case .number(let digits) = self { return !digits.hasPrefix("−") }
    return false
  }

  fileprivate var isBrackets: Bool {
    if case .brackets = self { return true }
    return false
  }
}
