/// The different words of a corpus, the most frequent first.
struct Vocabulary: Sendable {
  /// The words in their order.
  let words: [String]
  /// How often each of them occurs.
  let counts: [Int]
  /// Where each of them stands.
  let indices: [String: Int32]
}

/// A corpus whose words are numbers: where each stands in the vocabulary.
struct IndexedCorpus {
  let vocabulary: Vocabulary
  /// The words of all sentences, one after the other.
  let words: [Int32]
  /// How many words have gone by at the end of each sentence.
  let ends: [Int]

  /// Counts the words of sentences and puts them in gensim’s order.
  ///
  /// That is by falling count, and equal counts in whatever order NumPy’s sorting leaves them. Words are the same where Swift
  /// holds them equal, however their accents are encoded.
  init(_ sentences: [[String]]) {
    var places: [String: Int32] = [:]
    var appeared: [String] = []
    var counts: [Int] = []
    var words: [Int32] = []
    var ends: [Int] = []
    for sentence in sentences {
      for word in sentence {
        if let place = places[word] {
          counts[Int(place)] += 1
          words.append(place)
        } else {
          words.append(Int32(appeared.count))
          places[word] = Int32(appeared.count)
          appeared.append(word)
          counts.append(1)
        }
      }
      ends.append(words.count)
    }

    let order = Array(ascendingOrder(of: counts).reversed())
    var indices = [Int32](repeating: 0, count: order.count)
    for (index, place) in order.enumerated() { indices[place] = Int32(index) }
    vocabulary = Vocabulary(
      words: order.map { appeared[$0] }, counts: order.map { counts[$0] },
      indices: places.mapValues { indices[Int($0)] })
    self.words = words.map { indices[Int($0)] }
    self.ends = ends
  }

  /// How many sentences there are, empty ones included.
  var sentenceCount: Int { ends.count }

  /// The places in `words` that sentences take up, one or several that follow each other.
  func places(ofSentences sentences: Range<Int>) -> Range<Int> {
    start(ofSentence: sentences.lowerBound)..<start(ofSentence: sentences.upperBound)
  }

  private func start(ofSentence sentence: Int) -> Int { sentence == 0 ? 0 : ends[sentence - 1] }
}
