/// A value of a JSON text, and where it begins.
public struct JSONValue {
  /// What it is.
  public let content: Content
  /// Its first byte, counted from 0; a file is short enough for 32 bits.
  let offset: UInt32

  /// The six kinds of value that JSON has.
  public enum Content {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([JSONMember])
  }
}

/// Whether two keys have the same letters; Swift also holds those equal that merely look alike, such as K and the Kelvin sign.
func isSame(_ key: String, _ other: String) -> Bool { key.utf8.elementsEqual(other.utf8) }

/// A key of a JSON object with its value.
public struct JSONMember {
  /// The key.
  let key: String
  /// The key's first byte, counted from 0.
  let keyOffset: UInt32
  /// The value.
  let value: JSONValue
}
