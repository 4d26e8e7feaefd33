import Lessons
import WordVectors
import Workings

/// The whole computation of a lesson: what enters, and the layers it goes through.
public struct Transformer: Sendable {
  /// What it is computed from.
  public let lesson: Lesson
  /// What a trained model would have learnt.
  public let parameters: Parameters
  /// What makes rows of numbers from tokens.
  public let embedding: InputEmbedding
  /// The layers, in order.
  public internal(set) var layers: [Layer]

  /// A layer, as far as this book goes: attention, and what it found added and normalised.
  public struct Layer: Sendable {
    /// What a trained model would have learnt.
    public let parameters: Parameters
    public let attention: MultiHead
    public let addAndNorm: AddAndNorm
    /// Whether the projections read the bare embeddings.
    let readsEmbeddings: Bool

    /// What the projections read: the input, or the bare embeddings where the lesson’s conventions say so.
    public func source(embeddings: Quantity, input: Quantity) -> Quantity { readsEmbeddings ? embeddings : input }

    /// What it makes.
    public struct Run: Sendable {
      /// The parameters it used.
      public let parameters: Parameters
      /// The rows that its projections read.
      public let source: Quantity
      public let attention: MultiHead.Run
      public let norm: AddAndNorm.Run

      /// What was computed step by step.
      public init(parameters: Parameters, source: Quantity, attention: MultiHead.Run, norm: AddAndNorm.Run) {
        self.parameters = parameters
        self.source = source
        self.attention = attention
        self.norm = norm
      }
    }
  }

  /// The transformer of a lesson; its word vectors are trained when it runs, unless they have been before.
  public init(_ lesson: Lesson, trained: Word2Vec? = nil) {
    self.lesson = lesson
    parameters = Parameters(lesson)
    embedding = InputEmbedding(lesson, trained: trained)
    layers = [
      Layer(
        parameters: parameters, attention: MultiHead(lesson, parameters), addAndNorm: AddAndNorm(lesson, parameters),
        readsEmbeddings: lesson.conventions.headInput == .embedded)
    ]
  }

  /// What it makes of the lesson’s tokens.
  public struct Run: Sendable {
    /// What it was computed from.
    public let lesson: Lesson
    public let parameters: Parameters
    public let input: InputEmbedding.Run
    public let layers: [Layer.Run]

    /// What was computed step by step.
    public init(lesson: Lesson, parameters: Parameters, input: InputEmbedding.Run, layers: [Layer.Run]) {
      self.lesson = lesson
      self.parameters = parameters
      self.input = input
      self.layers = layers
    }
  }

  /// Computes the lesson.
  public func callAsFunction() -> Run { self(from: embedding.embeddings()) }

  /// Computes the lesson from its embeddings on.
  public func callAsFunction(from embeddings: Quantity) -> Run {
    let input = embedding(embeddings)
    var x = input.input
    var runs: [Layer.Run] = []
    for layer in layers {
      let source = layer.source(embeddings: input.embeddings, input: x)
      let attention = layer.attention(source)
      let norm = layer.addAndNorm(x, adding: attention.mixed)
      runs.append(Layer.Run(parameters: layer.parameters, source: source, attention: attention, norm: norm))
      x = norm.normalised
    }
    return Run(lesson: lesson, parameters: parameters, input: input, layers: runs)
  }
}

extension Transformer.Run {
  /// All quantities, in the order in which they are computed and `book values` prints them.
  public var quantities: [Quantity] {
    input.quantities + layers.flatMap { $0.explained + $0.inHeads + $0.joinedAndNormalised }
  }

  /// The quantities up to the output of the attention by which one is explained.
  public var upToAttention: [Quantity] { input.quantities + layers[0].explained }
}

extension Transformer.Layer.Run {
  /// The projections, and the attention by which one is explained.
  public var explained: [Quantity] {
    [parameters.queries, parameters.keys, parameters.values] + attention.projected.quantities
      + attention.example.quantities
  }

  /// What the heads make, but for what has been explained.
  public var inHeads: [Quantity] {
    attention.projected.whole == nil
      ? attention.heads.dropFirst().flatMap { $0.quantities }
      : attention.heads.flatMap { $0.projected.quantities } + attention.heads.flatMap { $0.quantities }
  }

  /// What joins the heads, and the norm.
  public var joinedAndNormalised: [Quantity] {
    [attention.joined] + (parameters.output.map { [$0] } ?? []) + [attention.mixed] + norm.quantities
  }
}

// What there is once where a computation has one layer, by a short name.
extension Transformer.Run {
  /// The attention of the first layer.
  public var attention: MultiHead.Run { layers[0].attention }
  /// The attention by which the first layer’s is explained.
  public var example: Attention.Run { attention.example }
  /// The first layer’s residual and layer norm.
  public var norm: AddAndNorm.Run { layers[0].norm }
}
