/// A number as JSON: the shortest text that reads back to the same Double, a whole number without a point; JSON has no infinity.
public func jsonNumber(_ number: Double) -> String {
  guard number.isFinite else { return "null" }
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A text as JSON, in double quotes.
public func jsonString(_ text: String) -> String {
  var quoted: [UInt8] = [UInt8(ascii: "\"")]
  quoted.reserveCapacity(text.utf8.count + text.utf8.count / 8 + 2)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): quoted += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): quoted += "\\n".utf8
    case UInt8(ascii: "\t"): quoted += "\\t".utf8
    case UInt8(ascii: "\r"): quoted += "\\r".utf8
    case 0..<0x20: quoted += "\\u00\(byte < 0x10 ? "0" : "1")\(String(byte % 16, radix: 16))".utf8
    default: quoted.append(byte)
    }
  }
  quoted.append(UInt8(ascii: "\""))
  return String(decoding: quoted, as: UTF8.self)
}

/// Values, each JSON already, as a list.
public func jsonList(_ values: [String]) -> String { "[\(values.joined(separator: ", "))]" }

/// Keys with their values, each JSON already, as an object.
public func jsonObject(_ members: [(String, String)]) -> String {
  "{\(members.map { "\(jsonString($0.0)): \($0.1)" }.joined(separator: ", "))}"
}
