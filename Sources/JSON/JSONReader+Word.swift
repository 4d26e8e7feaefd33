extension JSONReader {
  /// Reads `null`, `true` or `false`; anything else that is no list, object, text or number is an error.
  mutating func word() throws(JSONError) -> JSONValue.Content {
    let word = text.word(at: offset)
    let content: JSONValue.Content
    switch word {
    case "null": content = .null
    case "true": content = .flag(true)
    case "false": content = .flag(false)
    default: throw failure("a value", advice: adviceForWord(word))
    }
    offset += word.utf8.count
    return content
  }

  private func adviceForWord(_ word: String) -> String? {
    switch word.unicodeScalars.first {
    case nil: nil
    case "+", ".": "Write numbers as 1, 0.5, -2 or 3e-4."
    default: "Write text in double quotes; the only words without them are true, false and null."
    }
  }
}
