import JSON
import Numbers
import WordVectors

extension Lesson {
  /// A second sentence, which attention reads: keys and values are made from it, queries from the lesson's tokens.
  ///
  /// A class, so that a copy of a lesson, of which each chapter has one, costs no more for it.
  public final class Memory: Equatable, Sendable {
    /// Its tokens, 1 to 512 of them.
    public let tokens: [String]
    /// Where its embeddings come from: given or random, as wide as those of the tokens.
    public let embeddings: Embeddings

    /// A second sentence.
    public init(tokens: [String], embeddings: Embeddings) {
      self.tokens = tokens
      self.embeddings = embeddings
    }

    public static func == (one: Memory, other: Memory) -> Bool {
      one.tokens == other.tokens && one.embeddings == other.embeddings
    }
  }
}

extension JSONPlace {
  /// The memory of a lesson whose embeddings have a size.
  func memory(size: Int) throws(LessonError) -> Lesson.Memory {
    let fields = try object(["tokens", "sentence", "embeddings"])
    let tokens = try fields.tokens()
    return Lesson.Memory(tokens: tokens, embeddings: try fields["embeddings"].embeddings(ofMemory: tokens, size: size))
  }
}
