import Lessons
import Testing

@Suite struct QuestionReaderTests {
  /// A lesson whose question stands on its second line, at column 1.
  private func lesson(_ question: String, features: Bool = true, tokens: String = #""the", "river", "bank""#) -> String
  {
    """
    {"tokens": [\(tokens)], "embeddings": {"given": [[0, 1], [1, 0], [0, 0]]},\(features ? #" "features": ["a", "b"],"# : "")
    "question": \(question)}
    """
  }

  @Test func readsWhatIsAsked() throws {
    let json = lesson(
      #"{"token": "bank", "feature": "a", "otherWord": {"token": "savings", "embedding": [-1, 0]}}"#)
    let lesson = try Lesson(json: Array(json.utf8))
    let word = Lesson.OtherWord(token: "savings", embedding: [-1, 0])
    #expect(lesson.question == Lesson.Question(token: "bank", feature: "a", otherWord: word))
    #expect(lesson.asked?.token == 2 && lesson.asked?.feature == 0)
    #expect(lesson.answering == 1)
  }

  @Test func theOtherWordIsNotNeeded() throws {
    let lesson = try Lesson(json: Array(lesson(#"{"token": "bank", "feature": "b"}"#).utf8))
    #expect(lesson.question?.otherWord == nil && lesson.twin == nil)
    #expect(lesson.answering == 0)
  }

  @Test(arguments: [
    (#""bank""#, #"line 2, column 13: question: expected an object, found "bank"."#),
    (
      #"{"tokne": "bank"}"#,
      #"line 2, column 14: question: expected a known key, found "tokne". Did you mean `token`?"#
    ),
    (#"{"feature": "a"}"#, "line 2, column 13: question.token: expected one of the tokens, found nothing."),
    (
      #"{"token": "banks", "feature": "a"}"#,
      #"line 2, column 23: question.token: expected one of the tokens, found "banks". Did you mean `bank`?"#
    ),
    (
      #"{"token": "bank", "feature": "c"}"#,
      #"line 2, column 42: question.feature: expected `a` or `b`, found "c"."#
    ),
    (
      #"{"token": "bank", "feature": "a", "otherWord": {"token": "", "embedding": [1, 2]}}"#,
      "line 2, column 70: question.otherWord.token: expected a text of 1 to 64 characters, found an empty text."
    ),
    (
      #"{"token": "bank", "feature": "a", "otherWord": {"token": "sea", "embedding": [1]}}"#,
      "line 2, column 90: question.otherWord.embedding: expected 2 numbers, one for each feature, found 1."
    ),
  ])
  func saysWhatIsWrong(question: String, message: String) {
    #expect(complaint(about: lesson(question)) == message)
  }

  @Test func asksForNames() {
    #expect(
      complaint(about: lesson(#"{"token": "bank", "feature": "a"}"#, features: false))
        == "line 2, column 13: question: expected no question, as the features have no names, found an object. "
        + "Name them in `features`, or remove the question.")
  }

  @Test func asksAboutATokenThatStandsOnce() {
    #expect(
      complaint(about: lesson(#"{"token": "a", "feature": "a"}"#, tokens: #""a", "b", "a""#))
        == #"line 2, column 23: question.token: expected a token that stands there once, found "a" 2 times."#)
  }

  @Test func hasAnotherWordOnlyForGivenEmbeddings() {
    let json = """
      {"tokens": ["a"], "features": ["x"], "embeddings": {"random": {"size": 1, "seed": 1}},
      "question": {"token": "a", "feature": "x", "otherWord": {"token": "b", "embedding": [1]}}}
      """
    #expect(
      complaint(about: json)
        == "line 2, column 57: question.otherWord: expected no other word, as the embeddings are not given, found an object. "
        + "Remove it, or give the embeddings.")
  }
}

@Suite struct TwinTests {
  @Test func putsTheOtherWordInThePlaceOfTheOneThatAnswers() throws {
    let twin = try #require(Lesson.riverBank.twin)
    #expect(twin.title == "the savings bank")
    #expect(twin.tokens == ["the", "savings", "bank"])
    #expect(twin.weights == Lesson.riverBank.weights)
    #expect(twin.question?.otherWord?.token == "river")
    #expect(twin.twin == .riverBank)
  }

  /// One that answers must say something, and the token asked about must not.
  @Test func isNoneWhereNobodyAnswers() {
    for embeddings in [[[0.0, 1], [1, 0], [2, 0]], [[0, 1], [0, 1], [0, 0]]] {
      var lesson = Lesson.riverBank
      lesson.features = ["a", "b"]
      lesson.embeddings = .given(.init(embeddings))
      lesson.question = Lesson.Question(
        token: "bank", feature: "a", otherWord: Lesson.OtherWord(token: "x", embedding: [1, 1]))
      #expect(lesson.answering == nil && lesson.twin == nil)
    }
  }
}
