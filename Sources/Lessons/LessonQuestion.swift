import Numbers

extension Lesson {
  /// What a lesson asks: what a token is in one feature, of which the token itself says nothing.
  ///
  /// A class, so that a copy of a lesson, of which each chapter has one, costs no more for it.
  public final class Question: Equatable, Sendable {
    /// The token asked about, which stands in the lesson once: “bank”.
    public let token: String
    /// The feature asked about, one of the lesson’s: “water or money”.
    public let feature: String
    /// A token that could stand in place of the one that answers, so that the answer is another one.
    public let otherWord: OtherWord?

    /// A question about one feature of a token.
    public init(token: String, feature: String, otherWord: OtherWord? = nil) {
      self.token = token
      self.feature = feature
      self.otherWord = otherWord
    }

    public static func == (one: Question, other: Question) -> Bool {
      one.token == other.token && one.feature == other.feature && one.otherWord == other.otherWord
    }
  }

  /// A token with an embedding of its own, which could stand in the place of another.
  public struct OtherWord: Equatable, Sendable {
    /// The token: “savings”.
    public let token: String
    /// Its embedding, *d* numbers.
    public let embedding: [Double]

    /// A token and its embedding.
    public init(token: String, embedding: [Double]) {
      self.token = token
      self.embedding = embedding
    }
  }

  /// Where the token stands that the question asks about, and which column holds the feature.
  public var asked: (token: Int, feature: Int)? {
    guard let question, let token = tokens.firstIndex(of: question.token),
      let feature = features?.firstIndex(of: question.feature)
    else { return nil }
    return (token, feature)
  }

  /// Where the token stands that answers: the one with the most to say, by its embedding, about the feature asked about.
  ///
  /// Nil where nothing is asked, or embeddings are not given, or the token asked about says something of the feature itself, or no
  /// other token does.
  public var answering: Int? {
    guard let asked, case .given(let embeddings) = embeddings else { return nil }
    let says = embeddings.column(asked.feature)
    let loudest = says.map { $0.magnitude }.indexOfLargest
    return says[asked.token] == 0 && says[loudest] != 0 ? loudest : nil
  }

  /// The same lesson with the question’s other word in the place of the one that answers, which becomes the other word; and so the
  /// twin’s twin is this lesson again.
  public var twin: Lesson? {
    guard let answering, let question, let other = question.otherWord, case .given(let embeddings) = embeddings else {
      return nil
    }
    var twin = self
    let rows = (0..<embeddings.rows).map { $0 == answering ? other.embedding : embeddings.row($0) }
    twin.embeddings = .given(Matrix(rows))
    twin.tokens[answering] = other.token
    if title == tokens.joined(separator: " ") { twin.title = twin.tokens.joined(separator: " ") }
    twin.question = Question(
      token: question.token, feature: question.feature,
      otherWord: OtherWord(token: tokens[answering], embedding: embeddings.row(answering)))
    return twin
  }
}
