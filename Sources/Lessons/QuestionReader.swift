import JSON

extension JSONPlace {
  /// What a lesson with these tokens, embeddings and features asks.
  func question(
    of tokens: [String], _ embeddings: Embeddings, features: [String]?
  ) throws(LessonError) -> Lesson.Question {
    let fields = try object(["token", "feature", "otherWord"])
    guard let features else {
      throw failure(
        "no question, as the features have no names", advice: "Name them in `features`, or remove the question.")
    }
    let token = try fields["token"].token(among: tokens)
    let feature = features[try fields["feature"].choice(features)]
    let otherWord = try fields.optional("otherWord")?.otherWord(embeddings)
    return Lesson.Question(token: token, feature: feature, otherWord: otherWord)
  }

  /// A token that stands among others once.
  private func token(among tokens: [String]) throws(LessonError) -> String {
    let expected = "one of the tokens"
    guard case .text(let token) = content else { throw failure(expected) }
    let count = tokens.count { $0 == token }
    guard count > 0 else { throw failure(expected, advice: suggestion(for: token, among: tokens)) }
    guard count == 1 else { throw failure("a token that stands there once", found: "\(quoted(token)) \(count) times") }
    return token
  }

  private func otherWord(_ embeddings: Embeddings) throws(LessonError) -> Lesson.OtherWord {
    let fields = try object(["token", "embedding"])
    guard case .given = embeddings else {
      throw failure("no other word, as the embeddings are not given", advice: "Remove it, or give the embeddings.")
    }
    let size = Amount(embeddings.size, "number", "one for each feature")
    return Lesson.OtherWord(
      token: try fields["token"].string(Self.tokenLength), embedding: try fields["embedding"].numbers(size))
  }
}
