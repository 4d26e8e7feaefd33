import Numbers

/// How numbers are printed, in tables and sentences alike.
///
/// A number is rounded from its shortest decimal text, halves away from zero, as one rounds by hand: 2.675 becomes 2.68.
/// There is no negative zero, no grouping, and the minus sign is the true one (U+2212).
public struct NumberStyle: Equatable, Sendable {
  /// How many digits follow the point.
  public let decimals: Int

  /// The style that prints `decimals` digits after the point.
  public init(decimals: Int) {
    self.decimals = decimals
  }

  /// The number's text: `−1.83`; from 10¹⁵ upwards in powers of ten, `1.50e300`; `−∞`.
  public func text(_ number: Double) -> String {
    if let units = units(number) { return text(ofUnits: units) }
    if let text = number.nonFiniteText { return text }
    let ascii = asciiText(number)
    return ascii.utf8.first == 0x2D ? "−" + ascii.dropFirst() : ascii
  }

  /// The number that the printed text stands for.
  public func rounded(_ number: Double) -> Double {
    if let units = units(number) { return self.number(ofUnits: units) }
    return number.isFinite ? Double(asciiText(number)) ?? number : number
  }

  /// Whether two numbers are printed alike.
  public func prints(_ number: Double, like other: Double) -> Bool {
    if let one = units(number), let two = units(other) { return one == two }
    return number == other || text(number) == text(other)
  }

  /// The style that tells two numbers apart: this one, or with as many more digits as that takes.
  public func telling(_ number: Double, from other: Double) -> NumberStyle {
    (decimals...max(decimals, 17)).map { NumberStyle(decimals: $0) }.first { $0.text(number) != $0.text(other) } ?? self
  }

  /// The style in which two numbers, as printed, compare as they are: this one, or with as many more digits as that takes.
  ///
  /// 0.947 and 0.95 as whole numbers would both be 1, and so is what is above 0.95.
  public func comparing(_ number: Double, with other: Double) -> NumberStyle {
    (decimals...max(decimals, 17)).map { NumberStyle(decimals: $0) }.first { style in
      let printed = (style.rounded(number), style.rounded(other))
      return [(printed.0, other), (number, printed.1), printed].allSatisfy {
        ($0 < $1) == (number < other) && ($0 > $1) == (number > other)
      }
    } ?? self
  }

  /// One in the last digit that is printed.
  public var unit: Double { (0..<decimals).reduce(1) { unit, _ in unit / 10 } }

  /// The text of a finite number, with a hyphen for a minus.
  private func asciiText(_ number: Double) -> String {
    var digits = DecimalDigits(number)
    guard digits.pointPosition <= 15 else { return (number < 0 ? "-" : "") + digits.powerText(decimals: decimals) }
    digits.round(toDecimals: decimals)
    let sign = number < 0 && !digits.isZero ? "-" : ""
    return sign + digits.fixedText(decimals: decimals)
  }

  /// A number in full, without zeros at its end: `10000`, `0.00001`, `1e-20`.
  public static func exact(_ number: Double) -> String {
    if let text = number.nonFiniteText { return text }
    let digits = DecimalDigits(number)
    let sign = number < 0 ? "−" : ""
    guard (-8...15).contains(digits.pointPosition) else {
      var digits = digits
      return sign + digits.powerText(decimals: max(0, digits.significantCount - 1))
    }
    return sign + digits.fixedText(decimals: max(0, digits.significantCount - digits.pointPosition))
  }

  /// A number by its size, to two digits: `0.0013`, or `2.2 × 10⁻¹⁶` where zeros would have to be counted.
  public static func size(of number: Double) -> String {
    if let text = number.nonFiniteText { return text }
    guard number != 0 else { return "0" }
    var digits = DecimalDigits(number)
    digits.round(toSignificant: 2)
    let sign = number < 0 ? "−" : ""
    if (-3...5).contains(digits.pointPosition) {
      return sign + digits.fixedText(decimals: max(0, 2 - digits.pointPosition))
    }
    let exponent = "\(digits.pointPosition - 1)".map { superscripts[$0] ?? $0 }
    digits.pointPosition = 1
    return sign + digits.fixedText(decimals: 1) + "\u{A0}×\u{A0}10" + String(exponent)
  }
}

private let superscripts: [Character: Character] = [
  "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
]
