/// Sentences that share a learning rate.
struct Batch {
  let epoch: Int
  let sentences: Range<Int>
  let learningRate: Float
}

extension IndexedCorpus {
  /// The batches of one epoch, each of as many sentences as have room in `batchWords` words together, and at least one.
  ///
  /// The learning rate falls evenly with the sentences read, from `alpha` to `minAlpha`, and is set as a batch begins.
  func batches(epoch: Int, _ settings: Word2VecSettings) -> [Batch] {
    var batches: [Batch] = []
    var start = 0
    func close(at end: Int) {
      let progress = (Double(epoch) + Double(start) / Double(sentenceCount)) / Double(settings.epochs)
      let rate = settings.alpha - (settings.alpha - settings.minAlpha) * progress
      batches.append(Batch(epoch: epoch, sentences: start..<end, learningRate: Float(max(settings.minAlpha, rate))))
      start = end
    }
    // Where the very first sentence is too long already, a batch without sentences goes before it, as in gensim.
    for sentence in 0..<sentenceCount where places(ofSentences: start..<sentence + 1).count > settings.batchWords {
      close(at: sentence)
    }
    if start < sentenceCount { close(at: sentenceCount) }
    return batches
  }
}
