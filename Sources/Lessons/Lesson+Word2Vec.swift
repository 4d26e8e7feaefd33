import WordVectors

extension Lesson {
  /// Trains the word vectors of a lesson, or returns nil if its embeddings come from elsewhere.
  ///
  /// The tokens’ embeddings are then `matrix(of: tokens)`.
  /// - Parameters:
  ///   - step: The number of a step to record with all its numbers, counted from 0.
  ///   - progress: Is told now and then which share of the training is done.
  public func word2vec(recording step: Int? = nil, progress: ((Double) -> Void)? = nil) -> Word2Vec? {
    guard case .word2vec(let settings, let corpus) = embeddings else { return nil }
    return Word2Vec(sentences: corpus ?? [tokens], settings: settings, recording: step, progress: progress)
  }
}
