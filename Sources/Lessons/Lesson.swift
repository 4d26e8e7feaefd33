import Numbers

/// The whole input of a book: the tokens, the numbers they start from, and how to compute with them.
///
/// A lesson that was read from a file holds to every limit below. One written in Swift is trusted to.
public struct Lesson: Equatable, Sendable {
  /// What the book is called.
  public var title: String
  /// The *n* tokens in their order, 1 to 512 of them; none where a training is asked nothing.
  public var tokens: [String]
  /// Where the embeddings, *n* × *d*, come from.
  public var embeddings: Embeddings
  /// What the *d* columns stand for, where they stand for something: different texts, each of 1 to 24 characters.
  public var features: [String]?
  /// What is asked of the numbers, where something is.
  public var question: Question?
  /// A second sentence, which keys and values come from, where there is one.
  public var memory: Memory?
  /// How many heads attend, *h* in the paper; it divides *d*.
  public var heads: Int
  /// Where the projections come from.
  public var weights: Weights
  /// How wide each layer's feed-forward sub-layer is, 1 to 4096; nil where layers have none.
  public var feedForward: Int?
  /// How many layers there are, 1 to 6.
  public var layers: Int
  /// The choices on which explanations of attention differ.
  public var conventions: Conventions
  /// The digits shown after the decimal point, 0 to 6.
  public var decimals: Int

  /// A lesson with the defaults of a lesson file: without a title, the tokens joined by spaces are the title.
  public init(
    title: String? = nil, tokens: [String], embeddings: Embeddings, features: [String]? = nil,
    question: Question? = nil, memory: Memory? = nil,
    heads: Int = 1, weights: Weights = .uniform(seed: 1, skip: 0), feedForward: Int? = nil, layers: Int = 1,
    conventions: Conventions = .paper, decimals: Int = 2
  ) {
    self.title = title ?? Self.title(of: tokens)
    self.tokens = tokens
    self.embeddings = embeddings
    self.features = features
    self.question = question
    self.memory = memory
    self.heads = heads
    self.weights = weights
    self.feedForward = feedForward
    self.layers = layers
    self.conventions = conventions
    self.decimals = decimals
  }

  /// The title of a lesson that has none of its own.
  static func title(of tokens: [String]) -> String {
    tokens.isEmpty ? "Training" : tokens.joined(separator: " ")
  }

  /// How many numbers describe a token: *d*, 1 to 1024.
  public var size: Int { embeddings.size }

  /// How many of them each head reads: *d_k* = *d* / *h*.
  public var headSize: Int { size / heads }
}
