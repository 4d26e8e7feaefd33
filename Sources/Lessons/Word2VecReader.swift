import JSON
import WordVectors

extension JSONPlace {
  /// The most numbers that the vectors of a corpus may have together, each filled up to a multiple of 16: 128 MiB, four times over.
  private static let mostNumbers = 1 << 25
  /// The most work that a training may be: under a minute of it.
  private static let mostWork: Int64 = 50_000_000_000
  /// Among how many words of a corpus the nearest to one that it lacks are looked for.
  private static let mostCandidates = 50_000

  /// Embeddings that Word2Vec learns from a corpus, or else from these tokens.
  func word2vec(for tokens: [String], readingCorpus read: CorpusReader?) throws(LessonError) -> Embeddings {
    let fields = try object([
      "size", "window", "seed", "epochs", "negative", "sample", "alpha", "minAlpha", "algorithm", "corpus",
    ])
    var settings = Word2VecSettings(size: try fields["size"].whole(Self.embeddingSizes))
    settings.window = try fields.optional("window")?.whole(1...100) ?? settings.window
    settings.seed = try fields.optional("seed")?.whole(0...UInt32.max) ?? settings.seed
    settings.epochs = try fields.optional("epochs")?.whole(0...1000) ?? settings.epochs
    settings.negative = try fields.optional("negative")?.whole(1...100) ?? settings.negative
    settings.sample = try fields.optional("sample")?.number("a number of at least 0") { $0 >= 0 } ?? settings.sample
    settings.alpha = try fields.optional("alpha")?.number("a number above 0") { $0 > 0 } ?? settings.alpha
    settings.minAlpha =
      try fields.optional("minAlpha")?.number("a number of at least 0") { $0 >= 0 } ?? settings.minAlpha
    settings.algorithm = try fields.optional("algorithm")?.choice() ?? settings.algorithm
    guard let place = fields.optional("corpus") else {
      try checkWork(settings, words: tokens.count)
      return .word2vec(settings, corpus: nil)
    }

    let corpus = try place.corpus(read)
    let words = try place.vocabulary(of: corpus, with: tokens)
    let largestSize = Self.mostNumbers / words.count / 16 * 16
    guard largestSize > 0 else {
      throw place.failure(
        "a corpus of at most \(Self.mostNumbers / 16) different words", found: "\(words.count)",
        advice: "Take a part of it.")
    }
    guard settings.size <= largestSize else {
      throw fields["size"].failure("at most \(largestSize), as the corpus has \(words.count) different words")
    }
    try checkWork(settings, words: corpus.reduce(0) { $0 + $1.count })
    return .word2vec(settings, corpus: corpus)
  }

  /// Refuses a training that takes too long.
  private func checkWork(_ settings: Word2VecSettings, words: Int) throws(LessonError) {
    let perEpoch = settings.workPerWord * Int64(words)
    guard perEpoch * Int64(settings.epochs) > Self.mostWork else { return }
    let epochs = Self.mostWork / perEpoch
    throw failure(
      "a training of at most \(Self.mostWork) steps of arithmetic",
      found: "\(perEpoch * Int64(settings.epochs))",
      advice: (epochs > 0 ? "With all else as it is, there can be \(epochs) epochs" : "Take a smaller corpus")
        + "; or take a smaller size or window, or fewer negatives.")
  }

  /// The different words of the corpus that stands here, in the order in which they appear, all tokens among them.
  private func vocabulary(of corpus: [[String]], with tokens: [String]) throws(LessonError) -> [String] {
    var known: Set<String> = []
    var words: [String] = []
    for sentence in corpus {
      for word in sentence where known.insert(word).inserted { words.append(word) }
    }
    guard let stranger = tokens.first(where: { !known.contains($0) }) else { return words }
    throw failure(
      "a corpus that has every token of the lesson", found: "no \(quoted(stranger))",
      advice: advice(for: stranger, among: words))
  }

  private func advice(for word: String, among words: [String]) -> String {
    let near = nearestNames(to: word, among: words.prefix(Self.mostCandidates), atMost: 3).map { quoted($0) }
    let some = words.count > Self.mostCandidates ? " among its first \(Self.mostCandidates)" : " that it has"
    switch near.count {
    case 0: return "Add a sentence with it, or use another token."
    case 1: return "The nearest word\(some) is \(near[0])."
    default: return "The nearest words\(some) are \(near.dropLast().joined(separator: ", ")) and \(near.last!)."
    }
  }
}
