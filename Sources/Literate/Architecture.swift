/// The whole model as figure 1 of the paper has it, encoder and decoder; which chapters compute what, and where the reader is.
public struct Architecture: Sendable {
  /// Where the reader is.
  public let here: [Place]
  /// Whether it is drawn with all its words, or small.
  public let isWhole: Bool
  /// What the chapters of each place are called.
  private let kinds: [Place: String]
  /// The chapters, by place, as far as the book has them.
  public private(set) var chapters: [Place: (number: Int, slug: String)] = [:]

  /// A box of the figure.
  public enum Place: Sendable, CaseIterable {
    case inputEmbedding, inputPositions, attention, norm, feedForward, outputNorm
    case outputEmbedding, outputPositions, maskedAttention, maskedNorm, memoryAttention, memoryNorm
    case decoderFeedForward, decoderNorm, linear, softmax
  }

  /// The figure with all its words; each place has the title of the kind of chapter that computes it.
  public init(here: [Place], kinds: [Place: String]) {
    (self.here, self.kinds, isWhole) = (here, kinds, true)
  }

  /// The figure small, to say where one is.
  public init(here: Place...) {
    (self.here, kinds, isWhole) = (here, [:], false)
  }

  /// The same with the chapters that a book has.
  func naming(_ pages: [Page]) -> Architecture {
    var named = self
    for (place, kind) in kinds {
      guard let page = pages.first(where: { $0.kind == kind }) else { continue }
      named.chapters[place] = (page.number, page.slug)
    }
    return named
  }
}

extension Architecture: BlockConvertible {
  public var blocks: [Block] { Figure.architecture(self).blocks }
}

extension Architecture.Place {
  /// What it is called in the figure.
  public var name: String {
    switch self {
    case .inputEmbedding: "Input embedding"
    case .outputEmbedding: "Output embedding"
    case .inputPositions, .outputPositions: "Positions added"
    case .attention: "Multi-head attention"
    case .maskedAttention: "Masked attention"
    case .memoryAttention: "Encoder attention"
    case .feedForward, .decoderFeedForward: "Feed-forward"
    case .norm, .outputNorm, .maskedNorm, .memoryNorm, .decoderNorm: "Add and norm"
    case .linear: "Linear map"
    case .softmax: "Softmax"
    }
  }

  /// Whether it belongs to the half that reads.
  public var isInEncoder: Bool {
    switch self {
    case .inputEmbedding, .inputPositions, .attention, .norm, .feedForward, .outputNorm: true
    case .outputEmbedding, .outputPositions, .maskedAttention, .maskedNorm, .memoryAttention, .memoryNorm,
      .decoderFeedForward, .decoderNorm, .linear, .softmax:
      false
    }
  }
}
