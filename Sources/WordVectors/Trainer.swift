import Numbers

/// Word2Vec with negative sampling as gensim 4.3.2 trains it in one thread, but without fused multiply-add: so every platform
/// comes to the same bits.
///
/// After T. Mikolov and others, “Efficient Estimation of Word Representations in Vector Space” (arXiv 1301.3781) and
/// “Distributed Representations of Words and Phrases and their Compositionality” (arXiv 1310.4546).
struct Trainer {
  let settings: Word2VecSettings
  let corpus: IndexedCorpus
  let downSampling: DownSampling
  /// Makes the steps.
  private(set) var learner: Learner
  /// Draws what every batch starts from, and how far contexts reach.
  private(set) var random: MersenneTwister
  /// How many word occurrences down-sampling has kept.
  private(set) var keptWords = 0

  /// A trainer that has not read anything yet.
  init(_ corpus: IndexedCorpus, _ settings: Word2VecSettings, recording step: Int?) {
    self.settings = settings
    self.corpus = corpus
    downSampling = DownSampling(counts: corpus.vocabulary.counts, sample: settings.sample)
    learner = Learner(corpus.vocabulary, settings, recording: step)
    random = MersenneTwister(seed: settings.seed)
  }

  /// Reads the corpus as often as the settings say, and tells after each batch which share of it all is done.
  mutating func train(_ progress: ((Double) -> Void)?) {
    for epoch in 0..<settings.epochs {
      for batch in corpus.batches(epoch: epoch, settings) {
        train(batch)
        let share = Double(batch.sentences.upperBound) / Double(corpus.sentenceCount)
        progress?((Double(epoch) + share) / Double(settings.epochs))
      }
    }
  }

  private mutating func train(_ batch: Batch) {
    var draws = LinearCongruential(from: &random)
    let kept = KeptWords(batch.sentences, of: corpus, downSampling, window: settings.window, &draws, &random)
    keptWords += kept.words.count
    for example in kept.examples {
      switch settings.algorithm {
      case .cbow: learner.learn(example, of: kept, batch, &draws)
      case .skipgram:
        for place in example.context where place != example.centre {
          let pair = Example(sentence: example.sentence, centre: example.centre, context: place..<place + 1)
          learner.learn(pair, of: kept, batch, &draws)
        }
      }
    }
  }
}
