import Lessons
import Workings

extension Transformer {
  /// A layer: attention and perhaps feed-forward, each with a sum and a norm around it (section 3.1 of the paper).
  public struct Layer: Sendable {
    /// What a trained model would have learnt.
    public let parameters: Parameters
    public let attention: MultiHead
    public let addAndNorm: AddAndNorm
    /// Whether the projections read the bare embeddings.
    let readsEmbeddings: Bool
    /// Whether what a sub-layer reads is normalised, and not its sum.
    let normalisesBefore: Bool

    /// A layer of a lesson, from 1.
    init(_ lesson: Lesson, _ parameters: Parameters, layer: Int) {
      self.parameters = parameters
      attention = MultiHead(lesson, parameters, layer: layer)
      addAndNorm = AddAndNorm(lesson, parameters, layer: layer)
      readsEmbeddings = layer == 1 && lesson.conventions.headInput == .embedded
      normalisesBefore = lesson.conventions.normAt == .before
    }

    /// What the projections read without pre-norm: the input, or the bare embeddings where the lesson’s conventions say so.
    public func source(embeddings: Quantity, input: Quantity) -> Quantity { readsEmbeddings ? embeddings : input }

    /// What it makes.
    public struct Run: Sendable {
      /// The parameters it used.
      public let parameters: Parameters
      /// The rows that its projections read.
      public let source: Quantity
      public let attention: MultiHead.Run
      /// The sum and the norm around attention.
      public let norm: AddAndNorm.Run
      /// What feed-forward makes, and the sum and the norm around it; nil where the lesson has none.
      public let feedForward: FeedForwardStep?
      /// Whether norms come before what they are for.
      let normalisesBefore: Bool

      /// What was computed step by step.
      public init(
        parameters: Parameters, source: Quantity, attention: MultiHead.Run, norm: AddAndNorm.Run,
        feedForward: FeedForwardStep? = nil, normalisesBefore: Bool = false
      ) {
        self.parameters = parameters
        self.source = source
        self.attention = attention
        self.norm = norm
        self.feedForward = feedForward
        self.normalisesBefore = normalisesBefore
      }

      /// What it leaves for the next: the last norm, or with pre-norm the last sum.
      public var output: Quantity {
        let norm = feedForward?.norm ?? norm
        return normalisesBefore ? norm.residual : norm.normalised
      }
    }

    /// Goes through the layer; keys and values come from a memory, where there is one.
    public func callAsFunction(_ x: Quantity, embeddings: Quantity, memory: Quantity? = nil) -> Run {
      if !normalisesBefore {
        let source = source(embeddings: embeddings, input: x)
        let attention = attention(source, memory: memory)
        let norm = addAndNorm(x, adding: attention.mixed)
        let feedForward = parameters.feedForward.map { map in
          let run = map(norm.normalised)
          return FeedForwardStep(run, addAndNorm.around(.feedForward)(norm.normalised, adding: run.output))
        }
        return Run(parameters: parameters, source: source, attention: attention, norm: norm, feedForward: feedForward)
      }
      let (mean, variance, source) = addAndNorm.norm(x)
      let attention = attention(source, memory: memory)
      let residual = addAndNorm.add(x, attention.mixed)
      let norm = AddAndNorm.Run(residual: residual, mean: mean, variance: variance, normalised: source)
      return Run(
        parameters: parameters, source: source, attention: attention, norm: norm,
        feedForward: parameters.feedForward.map { self.feedForward($0, of: residual) }, normalisesBefore: true)
    }

    /// Feed-forward with pre-norm.
    private func feedForward(_ map: FeedForward, of x: Quantity) -> FeedForwardStep {
      let second = addAndNorm.around(.feedForward)
      let (mean, variance, normalised) = second.norm(x)
      let run = map(normalised)
      let residual = second.add(x, run.output)
      return FeedForwardStep(
        run, AddAndNorm.Run(residual: residual, mean: mean, variance: variance, normalised: normalised))
    }
  }

  /// What feed-forward makes, and the sum and the norm around it.
  ///
  /// A class, so that a copy of a layer’s run, of which chapters have many, costs no more for it.
  public final class FeedForwardStep: Sendable {
    public let run: FeedForward.Run
    public let norm: AddAndNorm.Run

    init(_ run: FeedForward.Run, _ norm: AddAndNorm.Run) { (self.run, self.norm) = (run, norm) }
  }
}

extension Transformer.Layer.Run {
  /// All quantities, in the order in which they are computed.
  public var quantities: [Quantity] {
    let attention = explained + inHeads + joined
    let maps = parameters.feedForward?.parameters ?? []
    if normalisesBefore {
      let second = feedForward.map { [$0.norm.normalised] + maps + $0.run.quantities + [$0.norm.residual] } ?? []
      return [norm.normalised] + attention + [norm.residual] + second
    }
    return attention + norm.quantities + (feedForward.map { maps + $0.run.quantities + $0.norm.quantities } ?? [])
  }

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
  public var joinedAndNormalised: [Quantity] { joined + norm.quantities }

  private var joined: [Quantity] { [attention.joined] + (parameters.output.map { [$0] } ?? []) + [attention.mixed] }
}
