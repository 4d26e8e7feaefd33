extension Word2Vec {
  /// How likely down-sampling keeps an occurrence of a word, above 0 and up to 1, or nil if the corpus lacks it.
  public func chanceOfKeeping(_ word: String) -> Double? {
    index(of: word).map {
      downSampling.thresholds.isEmpty ? 1 : (Double(downSampling.thresholds[$0]) + 1) / 4_294_967_296
    }
  }

  /// How likely a word is the one that a draw of a negative gives, above 0 and up to 1, or nil if the corpus lacks it.
  public func chanceAsNegative(_ word: String) -> Double? {
    index(of: word).map { index in
      let below = index == 0 ? 0 : negatives.cumulative[index - 1]
      return Double(negatives.cumulative[index] - below) / 2_147_483_647
    }
  }
}
