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
  /// The transformer of a lesson; its word vectors are trained when it runs, unless they have been before.
  public init(_ lesson: Lesson, trained: Word2Vec? = nil) {
    self.lesson = lesson
    let ofLayers = Parameters.ofLayers(lesson)
    parameters = ofLayers[0]
    embedding = InputEmbedding(lesson, trained: trained)
    layers = ofLayers.enumerated().map { Layer(lesson, $0.element, layer: $0.offset + 1) }
  }

  /// What it makes of the lesson’s tokens.
  public struct Run: Sendable {
    /// What it was computed from.
    public let lesson: Lesson
    public let parameters: Parameters
    public let input: InputEmbedding.Run
    /// E, P and X of the second sentence, which keys and values are made from; none where they are the tokens’ own.
    public let memory: [Quantity]
    public let layers: [Layer.Run]
    /// Z, the norm of what the last layer leaves, with pre-norm.
    public let last: Quantity?

    /// What was computed step by step.
    public init(
      lesson: Lesson, parameters: Parameters, input: InputEmbedding.Run, memory: [Quantity] = [],
      layers: [Layer.Run], last: Quantity? = nil
    ) {
      self.lesson = lesson
      self.parameters = parameters
      self.input = input
      self.memory = memory
      self.layers = layers
      self.last = last
    }
  }

  /// Computes the lesson.
  public func callAsFunction() -> Run { self(from: embedding.embeddings()) }

  /// Computes the lesson from its embeddings on.
  public func callAsFunction(from embeddings: Quantity) -> Run {
    let input = embedding(embeddings)
    let second = lesson.memory.map { InputEmbedding(memory: $0, of: lesson) }
    let memory = second.map { $0($0.embeddings()) }
    let read = lesson.conventions.headInput == .embedded ? memory?.embeddings : memory?.input
    var x = input.input
    var runs: [Layer.Run] = []
    for layer in layers {
      runs.append(layer(x, embeddings: input.embeddings, memory: read))
      x = runs[runs.count - 1].output
    }
    // With pre-norm the numbers have been added up layer after layer, and never normalised.
    let isLeft = lesson.conventions.normAt == .before
    return Run(
      lesson: lesson, parameters: parameters, input: input, memory: memory?.quantities ?? [], layers: runs,
      last: isLeft ? layers[0].addAndNorm.around(.last).norm(x).normalised : nil)
  }
}

extension Transformer.Run {
  /// All quantities, in the order in which they are computed and `book values` prints them.
  public var quantities: [Quantity] {
    input.quantities + memory + layers.flatMap { $0.quantities } + (last.map { [$0] } ?? [])
  }

  /// The quantities up to the output of the attention by which one is explained.
  public var upToAttention: [Quantity] { input.quantities + layers[0].explained }
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
