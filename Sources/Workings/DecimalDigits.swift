/// The shortest decimal digits that read back to a number, and where the point stands among them.
struct DecimalDigits {
  /// Digits 0…9, the first of them not 0 unless the number is 0.
  var digits: [UInt8] = []
  /// How many of the digits stand before the point; may be negative or beyond the last digit.
  var pointPosition = 0

  /// How many digits there are up to the last that is not 0.
  var significantCount: Int { (digits.lastIndex { $0 != 0 } ?? -1) + 1 }

  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  init(_ number: Double) {
    var exponent = 0
    var sawPoint = false
    var rest = Substring("\(number.magnitude)").utf8
    while let byte = rest.popFirst() {
      switch byte {
      case 0x2E: sawPoint = true
      case 0x65:  // "e", and then the power of ten
        exponent = Int(Substring(rest)) ?? 0
        rest = Substring("").utf8
      default:
        if byte == 0x30 && digits.isEmpty {
          if sawPoint { pointPosition -= 1 }
        } else {
          digits.append(byte - 0x30)
          if !sawPoint { pointPosition += 1 }
        }
      }
    }
    pointPosition += exponent
    if digits.isEmpty { pointPosition = 0 }
  }

  mutating func round(toDecimals decimals: Int) {
    let kept = pointPosition + decimals
    guard kept < digits.count else { return }
    let up = kept >= 0 && digits[kept] >= 5
    digits.removeLast(digits.count - max(kept, 0))
    guard up else { return }
    var place = digits.count - 1
    while place >= 0 && digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      pointPosition += 1
    }
  }

  mutating func round(toSignificant count: Int) { round(toDecimals: count - pointPosition) }

  /// One digit before the point, so many after it, and the power of ten: `1.50e300`.
  mutating func powerText(decimals: Int) -> String {
    round(toSignificant: decimals + 1)
    let exponent = pointPosition - 1
    pointPosition = 1
    return fixedText(decimals: decimals) + "e\(exponent)"
  }

  func fixedText(decimals: Int) -> String {
    func digit(_ place: Int) -> Character {
      Character(Unicode.Scalar(0x30 + (digits.indices.contains(place) ? digits[place] : 0)))
    }
    let whole = pointPosition > 0 ? String((0..<pointPosition).map(digit)) : "0"
    return decimals == 0 ? whole : whole + "." + String((pointPosition..<pointPosition + decimals).map(digit))
  }
}
