import Numbers

/// A vector for every word of a corpus, learnt so that words used alike have vectors that point alike.
///
/// Word2Vec (arXiv 1301.3781, arXiv 1310.4546) as gensim 4.3.2 computes it with `workers=1` and `min_count=1`: with the same
/// vocabulary, the same random numbers and the same initial vectors, bit for bit. Trained vectors differ from gensim’s by about
/// a millionth, as gensim adds and multiplies in ways that not every processor has.
public final class Word2Vec: Sendable {
  /// How it was trained.
  public let settings: Word2VecSettings
  /// The different words, the most frequent first.
  public let vocabulary: [String]
  /// How often each of them occurs in the corpus.
  public let counts: [Int]
  /// The words’ vectors, one after the other in the order of the vocabulary.
  public let vectors: [Float]
  /// The vectors that the words have as targets, in the same order; zeros for a word that has never been learnt as one.
  public let outputWeights: [Float]

  /// How many words training has read: those of the corpus, once for each epoch.
  public let occurrences: Int
  /// How many of them down-sampling has kept.
  public let keptWords: Int
  /// How many steps training has made; a word that is left without context makes none.
  public let steps: Int
  /// The step that was to be recorded, if there was one with its number.
  public let recordedStep: TrainingStep?

  private let indices: [String: Int32]
  let downSampling: DownSampling
  let negatives: NegativeTable
  /// The generator of batches and contexts, as training leaves it.
  let random: MersenneTwister

  /// Trains on a corpus.
  /// - Parameters:
  ///   - sentences: The corpus: each sentence a list of words, of which a batch takes in no more than 10 000.
  ///   - settings: How to train.
  ///   - step: The number of a step to record with all its numbers, counted from 0.
  ///   - progress: Is told now and then which share of the training is done.
  public init(
    sentences: [[String]], settings: Word2VecSettings, recording step: Int? = nil, progress: ((Double) -> Void)? = nil
  ) {
    precondition(
      settings.size > 0 && settings.window > 0 && settings.negative > 0 && settings.epochs >= 0,
      "Word2Vec needs a size, a window and a number of negatives of at least 1, and 0 epochs or more")
    let corpus = IndexedCorpus(sentences)
    var trainer = Trainer(corpus, settings, recording: step)
    trainer.train(progress)
    self.settings = settings
    vocabulary = corpus.vocabulary.words
    counts = corpus.vocabulary.counts
    indices = corpus.vocabulary.indices
    vectors = trainer.learner.input.elements
    outputWeights = trainer.learner.output.elements
    occurrences = corpus.words.count * settings.epochs
    keptWords = trainer.keptWords
    steps = trainer.learner.steps
    recordedStep = trainer.learner.recordedStep
    downSampling = trainer.downSampling
    negatives = trainer.learner.negatives
    random = trainer.random
  }

  /// Where a word stands in the vocabulary, or nil if the corpus lacks it.
  public func index(of word: String) -> Int? { indices[word].map { Int($0) } }

  /// The vector of a word, or nil if the corpus lacks it.
  public func vector(of word: String) -> [Float]? { index(of: word).map { Array(vector(at: $0)) } }

  /// The vectors of words, *n* × *d*, one row for each.
  ///
  /// The corpus must have all of them.
  public func matrix(of words: [String]) -> Matrix {
    var elements: [Double] = []
    for word in words {
      guard let index = index(of: word) else { preconditionFailure("the corpus has no \(word)") }
      elements += vector(at: index).map { Double($0) }
    }
    return Matrix(rows: words.count, columns: settings.size, elements: elements)
  }

  /// The vector of the word that stands there in the vocabulary.
  func vector(at index: Int) -> ArraySlice<Float> { vectors[index * settings.size..<(index + 1) * settings.size] }
}
