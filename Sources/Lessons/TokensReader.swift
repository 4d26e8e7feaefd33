import JSON
import Numbers

extension JSONFields {
  private enum Source: String, CaseIterable { case tokens, sentence }

  /// The tokens of a lesson: those listed, or the words of a sentence in lowercase.
  func tokens() throws(LessonError) -> [String] {
    switch try alternative(Source.self) {
    case (.tokens, let place): try place.tokens()
    case (.sentence, let place): try place.words()
    }
  }
}

extension JSONPlace {
  private static let tokenCount = 1...512
  static let tokenLength = 1...64

  fileprivate func tokens() throws(LessonError) -> [String] {
    var tokens: [String] = []
    for (index, value) in try list(Amount(Self.tokenCount, "token")).enumerated() {
      tokens.append(try element(index, value).string(Self.tokenLength))
    }
    return tokens
  }

  fileprivate func words() throws(LessonError) -> [String] {
    let expected = "a sentence of \(Amount(Self.tokenCount, "word").description)"
    guard case .text(let sentence) = content else { throw failure(expected) }
    let words = lowercaseWords(of: sentence)
    guard !words.isEmpty else { throw failure(expected) }
    guard Self.tokenCount ~= words.count else { throw failure(expected, found: "\(words.count)") }
    for word in words {
      try checkBytes(word, Self.tokenLength.upperBound)
      guard Self.tokenLength ~= word.count else {
        throw failure("words of at most \(Self.tokenLength.upperBound) characters", found: quotedWithLength(word))
      }
    }
    return words
  }
}

/// The words of a text in lowercase: what stands between white space.
func lowercaseWords(of text: String) -> [String] {
  withFinalSigmas(text).lowercased().unicodeScalars.split { $0.isWhiteSpace }.map { String($0) }
}
