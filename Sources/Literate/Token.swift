/// One token as prose and tables name it.
public struct Token: Equatable, Sendable {
  /// The token's text, as the lesson has it.
  public let text: String
  /// Its place in the sentence, from 0.
  public let index: Int
  /// Which colour it has: the same for every occurrence of a word.
  public let colour: Int
  /// Whether the sentence has the same text elsewhere too, so that its place must be told.
  public let isRepeated: Bool

  /// The tokens of a sentence.
  public static func all(_ texts: [String]) -> [Token] {
    var colours: [String: Int] = [:]
    var counts: [String: Int] = [:]
    for text in texts {
      counts[text, default: 0] += 1
      if colours[text] == nil { colours[text] = colours.count }
    }
    return texts.enumerated().map { index, text in
      Token(text: text, index: index, colour: colours[text] ?? 0, isRepeated: counts[text] != 1)
    }
  }
}

extension Token {
  /// The word, and its place where the word stands more than once: what tells tokens apart in a picture.
  public var label: String { isRepeated ? "\(text) \(index)" : text }
}

extension [Token] {
  /// How one token names another, or itself.
  public func named(_ index: Int, by speaker: Int) -> Prose {
    index == speaker ? "itself" : "\(self[index])"
  }
}
