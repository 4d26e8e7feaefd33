/// A place in a JSON text: the value that stands there, and the path that leads to it.
///
/// A place that the text lacks is a place too. Whatever is read from it is an error, which says what should be there.
public struct JSONPlace {
  /// The whole text.
  let text: JSONText
  /// The way to this place, such as `weights.integers.seed`.
  let path: String
  /// Where in the text it is; for a value that is missing, where the object begins that lacks it.
  let offset: Int
  /// What stands there, if anything.
  public let content: JSONValue.Content?

  /// The outermost place of a text in which something is described: a "lesson".
  public init(_ bytes: [UInt8], subject: String) throws(JSONError) {
    let text = JSONText(bytes: bytes, subject: subject)
    self.init(text, path: "", try JSONReader.value(of: text))
  }

  /// A place with a value.
  init(_ text: JSONText, path: String, _ value: JSONValue) {
    self.init(text: text, path: path, offset: Int(value.offset), content: value.content)
  }

  private init(text: JSONText, path: String, offset: Int, content: JSONValue.Content?) {
    self.text = text
    self.path = path
    self.offset = offset
    self.content = content
  }

  /// The place of one value of this list.
  public func element(_ index: Int, _ value: JSONValue) -> JSONPlace {
    JSONPlace(text, path: joinedPath(path, pathStep(index: index)), value)
  }

  /// The place of one key's value in this object.
  func member(_ member: JSONMember) -> JSONPlace {
    JSONPlace(text, path: joinedPath(path, pathStep(key: member.key)), member.value)
  }

  /// The place of a key that this object lacks.
  func missing(_ key: String) -> JSONPlace {
    JSONPlace(text: text, path: joinedPath(path, pathStep(key: key)), offset: offset, content: nil)
  }

  /// An error at this place, or at another one inside it.
  public func failure(
    _ expected: String, found: String? = nil, advice: String? = nil, at offset: Int? = nil
  ) -> JSONError {
    text.failure(
      at: offset ?? self.offset, path: path, expected: expected, found: found ?? description, advice: advice)
  }

  /// What stands here, as a message says it.
  private var description: String {
    switch content {
    case nil: "nothing"
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number: shortened(text.word(at: offset))
    case .text(let text): quoted(text)
    case .list(let values): values.isEmpty ? "an empty list" : "a list"
    case .object: "an object"
    }
  }
}
