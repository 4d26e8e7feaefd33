import Numbers

/// The most characters that a message quotes.
let longestQuote = 32

/// A text between double quotes, shortened, in which control characters, marks that change the direction of writing
/// and other invisible ones show as their JSON escapes.
public func quoted(_ text: String) -> String {
  "\"" + shortened(text) + "\""
}

/// A quoted text with how long it is, for when that is what is wrong with it.
public func quotedWithLength(_ text: String) -> String {
  text.isEmpty ? "an empty text" : "\(quoted(text)) of \(text.count) characters"
}

/// The beginning of a text, with everything in it visible.
func shortened(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars.prefix(longestQuote) { result += visible(scalar) }
  return text.unicodeScalars.dropFirst(longestQuote).isEmpty ? result : result + "…"
}

/// Names as a sentence lists them: "`given`, `random` and `word2vec`".
public func listed(_ names: [String], _ conjunction: String) -> String {
  let names = names.map { "`\($0)`" }
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// A byte as `0x1F`.
func hexadecimal(_ byte: UInt8) -> String {
  "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

private func visible(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"", "\\": return "\\" + String(Character(scalar))
  case "\n": return "\\n"
  case "\r": return "\\r"
  case "\t": return "\\t"
  default: break
  }
  guard scalar.isInvisible else { return String(Character(scalar)) }
  let digits = String(scalar.value, radix: 16)
  return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
