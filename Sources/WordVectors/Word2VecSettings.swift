/// How Word2Vec learns, with the defaults of a lesson file; all but the size and the window are gensim's as well.
///
/// A lesson that was read from a file holds to the limits below. Settings written in Swift are trusted to.
public struct Word2VecSettings: Equatable, Sendable {
  /// How many numbers a word’s vector has, 1 to 1024.
  public var size: Int
  /// How many words on either side of a word can be its context, 1 to 100.
  public var window: Int
  /// What all the randomness begins with.
  public var seed: UInt32
  /// How often the corpus is read, 0 to 1000.
  public var epochs: Int
  /// How many words are drawn at random to tell the right one from, 1 to 100.
  public var negative: Int
  /// From which share of the corpus on a word counts as frequent, and is dropped now and then; from 1 on, a count instead of
  /// a share; 0 keeps all.
  public var sample: Double
  /// The learning rate at the beginning.
  public var alpha: Double
  /// The learning rate at the end.
  public var minAlpha: Double
  /// What predicts what.
  public var algorithm: Algorithm

  /// Whether the vectors of a context are averaged, or else added: gensim’s `cbow_mean`.
  var averagesContext = true
  /// How many words share a learning rate and a seed: gensim’s `batch_words`.
  var batchWords = 10_000

  /// How much work each word of the corpus is in each epoch: the numbers of all vectors that are gone through for it, where a
  /// vector counts as 32 numbers more than it has, since fetching it takes time as well.
  public var workPerWord: Int64 {
    let context = window + 1  // as many words as both sides have in the mean
    let vectors = algorithm == .cbow ? context + negative + 1 : context * (negative + 3)
    return Int64(vectors) * Int64(size + 32)
  }

  /// What predicts what.
  public enum Algorithm: String, CaseIterable, Sendable {
    /// The mean of its context predicts a word.
    case cbow
    /// Each word of its context predicts a word.
    case skipgram
  }

  /// Settings with the defaults of a lesson file.
  public init(
    size: Int, window: Int = 2, seed: UInt32 = 1, epochs: Int = 5, negative: Int = 5, sample: Double = 0.001,
    alpha: Double = 0.025, minAlpha: Double = 0.0001, algorithm: Algorithm = .cbow
  ) {
    self.size = size
    self.window = window
    self.seed = seed
    self.epochs = epochs
    self.negative = negative
    self.sample = sample
    self.alpha = alpha
    self.minAlpha = minAlpha
    self.algorithm = algorithm
  }
}
