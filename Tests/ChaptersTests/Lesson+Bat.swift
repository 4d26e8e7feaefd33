import Lessons
import Numbers

extension Lesson {
  /// What is a bat? Another question about other words, with other names for the features.
  static let bat = Lesson(
    tokens: ["a", "cave", "bat"],
    embeddings: .given(Matrix([[0, 1, 0, 0], [1, 0, 1, 1], [1, 0, 0, 0]])),
    features: ["thing", "article", "alive or not", "tells more"],
    question: Question(
      token: "bat", feature: "alive or not", otherWord: OtherWord(token: "wooden", embedding: [1, 0, -1, 1])),
    heads: 2, weights: riverBank.weights)
}
