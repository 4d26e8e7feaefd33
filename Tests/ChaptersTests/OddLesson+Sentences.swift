import Lessons
import Numbers

/// Lessons that make a sentence false or silly which was written with another lesson in mind.
extension OddLesson {
  static let forSentences: [OddLesson] =
    all.filter { !["markup", "markup, repeated", "characters that cannot be seen", "spaces"].contains($0.oddity) } + [
      OddLesson("the default book’s", cats, three, weights: small),
      OddLesson("one token, one head", ["hello"], heads: 1),
      OddLesson("two tokens", ["hello", "world"]),
      OddLesson("the same token with the same row", ["no", "no", "no"], equal, weights: small),
      OddLesson("a token twice, with one row", ["the", "cat", "the"], .given(Matrix([[1, 2], [2, -1], [1, 2]]))),
      OddLesson("one token of one feature", ["a"], .random(size: 1, seed: 3), heads: 1),
      OddLesson("two features, two heads", cats, .random(size: 2, seed: 1)),
      OddLesson("two features, one head", cats, .random(size: 2, seed: 1), heads: 1),
      OddLesson("three heads", cats, .random(size: 6, seed: 1), heads: 3),
      OddLesson("three heads of one column", cats, .random(size: 3, seed: 1), heads: 3),
      OddLesson("eight heads", cats, .random(size: 8, seed: 1), heads: 8),
      OddLesson("one head", cats, three, heads: 1, weights: small),
      OddLesson("shared weights", cats, three, weights: small, conventions: .with { $0.headWeights = .shared }),
      OddLesson("one head, shared", cats, three, heads: 1, conventions: .with { $0.headWeights = .shared }),
      OddLesson("four heads, shared", cats, three, heads: 4, conventions: .with { $0.headWeights = .shared }),
      OddLesson(
        "softmax over the matrix", cats, three, weights: small, conventions: .with { $0.softmaxOver = .matrix }),
      OddLesson("one token, softmax over the matrix", ["hello"], conventions: .with { $0.softmaxOver = .matrix }),
      OddLesson("the notebook’s conventions, one head", cats, three, heads: 1, conventions: .notebook),
      OddLesson("all rows equal", cats, equal, weights: small),
      OddLesson("all rows equal, bare", cats, equal, weights: small, conventions: .with { $0.headInput = .embedded }),
      OddLesson("all numbers equal", cats, ones, weights: small, conventions: .with { $0.headInput = .embedded }),
      OddLesson("zero weights", cats, three, weights: given(0, 0, 0, 0)),
      OddLesson("zero queries", cats, three, weights: given(0, 1, 1, 1)),
      OddLesson("zero values", cats, three, weights: given(1, 1, 0, 1)),
      OddLesson("zero output weights", cats, three, weights: given(1, 1, 1, 0)),
      OddLesson("identity weights", cats, three, weights: given(1, 1, 1, 1)),
      OddLesson("identity weights, one head", cats, three, heads: 1, weights: given(1, 1, 1, 1)),
      OddLesson(
        "identity, bare and even", ["a", "b"], .given(Matrix([[1, 0], [0, 1]])), heads: 1,
        weights: given(1, 1, 1, 1, size: 2), conventions: .with { $0.headInput = .embedded }),
      OddLesson("saturating scores", cats, three, weights: .integers(IntegerDraws(seed: 1, from: 0, below: 9))),
      OddLesson("a single number to draw from", cats, weights: .integers(IntegerDraws(seed: 3, from: 0, below: 1))),
      OddLesson("shares just below the limit, whole numbers", cats, three, weights: small, decimals: 0),
      OddLesson("one decimal", cats, three, weights: small, decimals: 1),
      OddLesson("60 tokens", (1...60).map { "word\($0)" }, .random(size: 16, seed: 1), heads: 4),
      OddLesson("60 tokens, repeated", (1...60).map { "word\($0 % 7)" }, .random(size: 8, seed: 1)),
      OddLesson("512 features", cats, .random(size: 512, seed: 1), heads: 8),
      OddLesson("norm over tokens", cats, three, weights: small, conventions: .with { $0.normaliseOver = .tokens }),
      OddLesson("one token, norm over tokens", ["hello"], conventions: .with { $0.normaliseOver = .tokens }),
      OddLesson(
        "no output projection", cats, three, weights: small, conventions: .with { $0.outputProjection = false }),
      OddLesson(
        "no output projection, one head", cats, three, heads: 1, weights: small,
        conventions: .with { $0.outputProjection = false }),
      OddLesson("no ε", cats, three, weights: small, conventions: .with { $0.epsilon = 0 }),
      OddLesson("a large ε", cats, three, weights: small, conventions: .with { $0.epsilon = 100 }),
      OddLesson("scales of 0", cats, three, weights: small, conventions: .with { $0.gamma = .constant(0) }),
    ]

  private static let cats = ["cats", "chase", "mice"]
  private static let three = Embeddings.given(Matrix([[1, 2, 3, 4], [4, 5, 2, 3], [6, 1, 2, 2]]))
  private static let equal = Embeddings.given(Matrix([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]))
  private static let ones = Embeddings.given(Matrix(rows: 3, columns: 4) { _, _ in 1 })
  private static let small = Weights.integers(IntegerDraws(seed: 53346, from: -2, below: 3, divisor: 10))

  /// Each weight matrix as so many times the identity.
  private static func given(
    _ queries: Double, _ keys: Double, _ values: Double, _ output: Double, size: Int = 4
  ) -> Weights {
    func identity(_ times: Double) -> Matrix { Matrix(rows: size, columns: size) { $0 == $1 ? times : 0 } }
    return .given(
      GivenWeights(
        queries: identity(queries), keys: identity(keys), values: identity(values), output: identity(output)))
  }
}

extension Conventions {
  /// The paper’s, with something changed.
  fileprivate static func with(_ change: (inout Conventions) -> Void) -> Conventions {
    var changed = paper
    change(&changed)
    return changed
  }
}
