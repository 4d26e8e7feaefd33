import Numbers

/// A word and the context that is to predict it, as places among the words that a batch has kept.
struct Example {
  /// The sentence that both are part of.
  let sentence: Range<Int>
  /// The word.
  let centre: Int
  /// Its context, among which the word itself may stand without being part of it.
  let context: Range<Int>
}

/// What is left of a batch of sentences once down-sampling has dropped some of its words.
struct KeptWords {
  /// The most words that a batch can keep; what follows in it is passed over.
  static let most = 10_000

  /// The words, sentence after sentence.
  private(set) var words: [Int32] = []
  /// An example for each of the words, in the same order.
  private(set) var examples: [Example] = []

  /// Draws from one generator which words stay, and from the other how far each one’s context reaches: 1 to `window` words
  /// to either side, so that near words are context more often than far ones.
  init(
    _ sentences: Range<Int>, of corpus: IndexedCorpus, _ downSampling: DownSampling, window: Int,
    _ draws: inout LinearCongruential, _ random: inout MersenneTwister
  ) {
    for sentence in sentences where words.count < Self.most {
      let start = words.count
      for word in corpus.words[corpus.places(ofSentences: sentence..<sentence + 1)] where words.count < Self.most {
        if downSampling.keeps(word, &draws) { words.append(word) }
      }
      let end = words.count
      for centre in start..<end {
        let reach = window - Int(random.integer(from: 0, below: Int64(window)))
        let context = max(start, centre - reach)..<min(end, centre + reach + 1)
        examples.append(Example(sentence: start..<end, centre: centre, context: context))
      }
    }
  }
}
