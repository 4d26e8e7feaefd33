import Literate

extension Architecture {
  /// Figure 1 of the paper with the chapters of this book that compute its boxes.
  static func ofThePaper(here: Place...) -> Architecture {
    let norm = LayerNormChapter.title
    return Architecture(
      here: here,
      kinds: [
        .inputEmbedding: EmbeddingsChapter.title, .outputEmbedding: EmbeddingsChapter.title,
        .inputPositions: PositionsChapter.title, .outputPositions: PositionsChapter.title,
        .attention: HeadsChapter.title, .maskedAttention: MaskChapter.title,
        .memoryAttention: EncoderDecoderChapter.title, .feedForward: FeedForwardChapter.title,
        .decoderFeedForward: FeedForwardChapter.title, .norm: norm, .outputNorm: norm, .maskedNorm: norm,
        .memoryNorm: norm, .decoderNorm: norm, .linear: WordsChapter.title, .softmax: WordsChapter.title,
      ])
  }

  /// What the small transformer has of it, with which the part goes on: half a decoder.
  static let small = Architecture(
    here: .outputEmbedding, .outputPositions, .maskedAttention, .maskedNorm, .linear, .softmax)
}
