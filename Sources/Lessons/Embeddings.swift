import Numbers
import WordVectors

/// Where a lesson's embeddings come from: *n* × *d* numbers, one row for each token.
public enum Embeddings: Equatable, Sendable {
  /// Numbers written in the lesson.
  case given(Matrix)
  /// Row-major draws `−1 + 2u`, where *u* is `random_sample()` of MT19937(`seed`).
  case random(size: Int, seed: UInt32)
  /// Vectors that Word2Vec learns from a corpus, a list of sentences; without one, from the lesson's tokens as its only
  /// sentence.
  case word2vec(Word2VecSettings, corpus: [[String]]?)
  /// Vectors that a small transformer learns together with all its weights.
  case trained(TrainingSettings)

  /// How many numbers describe a token: *d*.
  public var size: Int {
    switch self {
    case .given(let matrix): matrix.columns
    case .random(let size, _): size
    case .word2vec(let settings, _): settings.size
    case .trained(let settings): settings.size
    }
  }
}
