import Lessons
import Workings

/// Several attentions side by side, each with its own part of the columns, and what they find made one (section 3.2.2 of the paper).
public struct MultiHead: Sendable {
  /// The maps to queries, keys and values: d × d, or d_k × d_k where heads share them.
  public let projections: Projections
  /// W_O; nil where the heads’ outputs stay side by side.
  public let output: Linear?
  /// Whether each head has weights of its own.
  public let headWeights: Conventions.HeadWeights
  /// *h*, the number of heads, and *d_k*, how wide each is.
  public let headCount, headSize: Int
  /// The cells that one softmax takes together.
  public let extent: Extent
  /// The layer it is in, from 1.
  public let layer: Int

  /// The heads of a lesson’s layer.
  public init(_ lesson: Lesson, _ parameters: Parameters, layer: Int = 1) {
    projections = Projections(
      queries: Linear(parameters.queries), keys: Linear(parameters.keys), values: Linear(parameters.values))
    output = parameters.output.map(Linear.init)
    headWeights = lesson.conventions.headWeights
    (headCount, headSize) = (lesson.heads, lesson.headSize)
    extent = lesson.softmaxExtent
    self.layer = layer
  }

  /// What it makes.
  public struct Run: Sendable {
    /// Queries, keys and values.
    public let projected: Projected
    /// One attention as wide as the model, for showing; nil where no queries are so wide.
    public let wide: Attention.Run?
    /// Each head’s attention.
    public let heads: [Attention.Run]
    /// C, n × d: the heads’ outputs side by side.
    public let joined: Quantity
    /// M = C W_O, n × d; C itself where there is no W_O.
    public let mixed: Quantity

    /// The attention by which one is explained: the wide one, or else the first head’s.
    public var example: Attention.Run { wide ?? heads[0] }
  }

  /// Queries, keys and values, before the heads get theirs.
  public enum Projected: Sendable {
    /// As wide as the model, n × d: each head then gets its columns.
    case whole(Projections.Run)
    /// Each head’s own from the start, n × d_k: heads that share small weights.
    case parts([Projections.Run])

    /// Those of all heads at once; nil where there are none.
    public var whole: Projections.Run? {
      if case .whole(let run) = self { run } else { nil }
    }

    /// Those by which one is explained.
    public var example: Projections.Run {
      switch self {
      case .whole(let run): run
      case .parts(let runs): runs[0]
      }
    }

    /// All of them, in order.
    public var quantities: [Quantity] {
      switch self {
      case .whole(let run): run.quantities
      case .parts(let runs): runs.flatMap { $0.quantities }
      }
    }
  }

  /// Attends with every head, to the rows of one matrix.
  public func callAsFunction(_ x: Quantity) -> Run {
    let projected = project(x)
    let heads = attend(projected)
    let (joined, mixed) = join(heads.map { $0.output })
    return Run(
      projected: projected, wide: projected.whole.map { wide($0) }, heads: heads, joined: joined, mixed: mixed)
  }

  /// Queries, keys and values of a matrix.
  public func project(_ x: Quantity) -> Projected {
    switch headWeights {
    case .own: .whole(projections(x, layer: layer))
    case .shared:
      .parts((0..<headCount).map { projections(x.columns(columns(ofHead: $0)), head: $0 + 1, layer: layer) })
    }
  }

  /// The attention by which one is explained, whose softmax, scores and all have no head’s name.
  public var wide: Attention { Attention(over: extent, layer: layer) }

  /// The attention of a head, counted from 0.
  public func attention(ofHead index: Int) -> Attention { Attention(over: extent, head: index + 1, layer: layer) }

  /// What each head makes of its part.
  public func attend(_ projected: Projected) -> [Attention.Run] {
    (0..<headCount).map { index in
      switch projected {
      case .parts(let parts): return attention(ofHead: index)(parts[index])
      case .whole(let whole):
        let columns = columns(ofHead: index)
        func part(_ letter: String, _ all: Quantity) -> Quantity {
          all.columns(columns)
            .named(Symbol(letter).of(head: index + 1).of(layer: layer), "\(all.meaning) of head \(index + 1)")
        }
        return attention(ofHead: index)(
          Projections.Run(
            queries: part("Q", whole.queries), keys: part("K", whole.keys), values: part("V", whole.values)))
      }
    }
  }

  /// C, the outputs side by side, and M = C W_O.
  public func join(_ outputs: [Quantity]) -> (joined: Quantity, mixed: Quantity) {
    let joined = Quantity.sideBySide(outputs).named(Symbol("C").of(layer: layer), "heads side by side")
    return (joined, (output?(joined) ?? joined).named(Symbol("M").of(layer: layer), "output of attention"))
  }

  /// The columns that belong to a head, counted from 0: *i* · *d_k* up to but not including (*i* + 1) · *d_k*.
  public func columns(ofHead index: Int) -> Range<Int> { index * headSize..<(index + 1) * headSize }
}

extension Lesson {
  /// The cells that one softmax takes together.
  public var softmaxExtent: Extent { conventions.softmaxOver == .row ? .row : .matrix }
}
