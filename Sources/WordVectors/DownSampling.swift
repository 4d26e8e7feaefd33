/// How likely an occurrence of each word is to be dropped, so that words like *the* do not take up most of the training.
///
/// With a count *v* and the threshold *t*, a word is kept with probability
/// ```
/// (sqrt(v / t) + 1) · t / v
/// ```
/// or always, if that is above 1. gensim’s form of section 2.3 of Mikolov and others, “Distributed Representations of Words
/// and Phrases and their Compositionality” (arXiv 1310.4546).
struct DownSampling: Sendable {
  /// For each word, the largest draw of 32 bits with which it is kept; empty if no word is ever dropped, and nothing drawn.
  let thresholds: [UInt32]

  /// The probabilities for words with these counts, with a share of the corpus, or a count, as `sample`.
  init(counts: [Int], sample: Double) {
    guard sample > 0 else {
      thresholds = []
      return
    }
    let total = Double(counts.reduce(0, +))
    let threshold = sample < 1 ? sample * total : (sample * (3 + 5.0.squareRoot()) / 2).rounded(.down)
    thresholds = counts.map { count in
      let count = Double(count)
      let probability = ((count / threshold).squareRoot() + 1) * (threshold / count)
      return probability < 1 ? UInt32(probability * 4_294_967_295) : .max
    }
  }
}

extension DownSampling {
  /// Whether an occurrence of a word stays, decided by a draw.
  @inline(__always)
  func keeps(_ word: Int32, _ random: inout LinearCongruential) -> Bool {
    thresholds.isEmpty || thresholds[Int(word)] >= random.next()
  }
}
