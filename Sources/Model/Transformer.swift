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
  public let layers: [Layer]

  /// A layer, as far as this book goes: attention, and what it found added and normalised.
  public struct Layer: Sendable {
    public let attention: MultiHead
    public let addAndNorm: AddAndNorm
    /// Whether the projections read the bare embeddings.
    let readsEmbeddings: Bool

    /// What it makes.
    public struct Run: Sendable {
      /// The parameters it used.
      public let parameters: Parameters
      /// The rows that its projections read.
      public let source: Quantity
      public let attention: MultiHead.Run
      public let norm: AddAndNorm.Run
    }
  }

  /// The transformer of a lesson; its word vectors are trained when it runs, unless they have been before.
  public init(_ lesson: Lesson, trained: Word2Vec? = nil) {
    self.lesson = lesson
    parameters = Parameters(lesson)
    embedding = InputEmbedding(lesson, trained: trained)
    layers = [
      Layer(
        attention: MultiHead(lesson, parameters), addAndNorm: AddAndNorm(lesson, parameters),
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
  }

  /// Computes the lesson.
  public func callAsFunction() -> Run {
    let input = embedding()
    var x = input.input
    var runs: [Layer.Run] = []
    for layer in layers {
      let source = layer.readsEmbeddings ? input.embeddings : x
      let attention = layer.attention(source)
      let norm = layer.addAndNorm(x, adding: attention.mixed)
      runs.append(Layer.Run(parameters: parameters, source: source, attention: attention, norm: norm))
      x = norm.normalised
    }
    return Run(lesson: lesson, parameters: parameters, input: input, layers: runs)
  }
}

extension Transformer.Run {
  /// All quantities, in the order in which they are computed and `book values` prints them.
  public var quantities: [Quantity] { upToAttention + layers.flatMap { $0.rest } }

  /// The quantities up to the output of the attention that is explained.
  public var upToAttention: [Quantity] { input.quantities + layers.prefix(1).flatMap { $0.upToAttention } }
}

extension Transformer.Layer.Run {
  /// The projections, and the attention by which one is explained.
  fileprivate var upToAttention: [Quantity] {
    [parameters.queries, parameters.keys, parameters.values] + attention.projected.quantities
      + attention.example.quantities
  }

  /// The heads, what joins them, and the norm.
  fileprivate var rest: [Quantity] {
    let heads =
      attention.wide == nil
      ? attention.heads.dropFirst().flatMap { $0.quantities }
      : attention.heads.flatMap { $0.projected.quantities } + attention.heads.flatMap { $0.quantities }
    return heads + [attention.joined] + (parameters.output.map { [$0] } ?? []) + [attention.mixed] + norm.quantities
  }
}
