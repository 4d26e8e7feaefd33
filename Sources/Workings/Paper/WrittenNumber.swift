import Numbers

/// A number as somebody wrote it down: `0.28`, `-1,5`, `−3`, `.5`, `5.6e-17`, `−∞`, `-inf`.
public struct WrittenNumber: Sendable {
  /// The number.
  public let value: Double

  /// Reads one number with a point or a comma and with any sign that people type as a minus; nil where the text is none.
  ///
  /// Spaces may stand around it and after its sign. Inside it they might part two numbers, and a second point or comma might
  /// group digits: then it is nil, since nothing is guessed.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var rest = Self.trimmed(text).unicodeScalars.map(plain)[...]
    var ascii = rest.take("-") ? "-" : ""
    if ascii.isEmpty { _ = rest.take("+") }
    rest = rest.drop { $0.isWhiteSpace }
    if rest.isInfinity {
      value = ascii.isEmpty ? .infinity : -.infinity
      return
    }
    let whole = rest.takeDigits()
    let fraction = rest.take(".") ? rest.takeDigits() : ""
    guard !(whole + fraction).isEmpty else { return nil }
    ascii += (whole.isEmpty ? "0" : whole) + "." + (fraction.isEmpty ? "0" : fraction)
    if rest.take("e") {
      let sign = rest.take("-") ? "-" : ""
      if sign.isEmpty { _ = rest.take("+") }
      let exponent = rest.takeDigits()
      guard !exponent.isEmpty else { return nil }
      ascii += "e" + sign + exponent
    }
    guard rest.isEmpty, let number = Double(ascii), number.isFinite else { return nil }
    value = number
  }

  /// A text without the spaces around it, and without what nobody sees there: joiners, marks of direction, a byte order mark.
  ///
  /// A soft hyphen or a control character is no such thing: it may be what some conversion has made of a minus sign.
  public static func trimmed(_ text: String) -> String {
    var trimmed = Substring(text).unicodeScalars
    while let last = trimmed.last, isBlank(last) { trimmed.removeLast() }
    return String(trimmed.drop(while: isBlank))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}", "\u{2066}"..."\u{2069}", "\u{FEFF}": true
    default: scalar.isWhiteSpace
    }
  }

  /// How many bytes a number may have: more than any Double needs to be written to its last digit.
  private static let longest = 4096
}

/// The plain character for one that stands for it in a number: a minus sign, the decimal comma, or one of full width.
private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "\u{FE63}", "\u{FF0D}": "-"
  case "\u{FF0B}": "+"
  case ",", "\u{FF0C}", "\u{FF0E}": "."
  case "E", "\u{FF25}", "\u{FF45}": "e"
  case "\u{FF10}"..."\u{FF19}": Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
  default: scalar
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether it is the sign of infinity, or its name as programs write it, in small letters or capitals.
  fileprivate var isInfinity: Bool {
    guard count <= 8 else { return false }
    let word = String(String.UnicodeScalarView(self)).lowercased()
    return word == "∞" || word == "inf" || word == "infinity"
  }

  /// Passes a character if it comes next, and says whether it did.
  fileprivate mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard first == scalar else { return false }
    removeFirst()
    return true
  }

  /// Passes the digits that come next, and returns them.
  fileprivate mutating func takeDigits() -> String {
    var digits = ""
    while let digit = first, "0"..."9" ~= digit {
      digits.unicodeScalars.append(digit)
      removeFirst()
    }
    return digits
  }
}
