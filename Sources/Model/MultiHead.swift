import Lessons
import Numbers
import Workings

/// Several attentions side by side, each with its own part of the columns, and what they find made one (section 3.2.2 of the paper).
public struct MultiHead: Sendable {
  /// The maps to queries, keys and values: d × d, or d_k × d_k where heads share them.
  public let projections: Projections
  /// W_O; nil where the heads’ outputs stay side by side.
  public let output: Linear?
  /// Whether each head has weights of its own.
  public let headWeights: Conventions.HeadWeights
  /// The columns that belong to each of the *h* heads, *d_k* each.
  public let columns: [Range<Int>]
  /// The cells that one softmax takes together.
  public let extent: Extent
  /// Whether a query sees no key that comes after it.
  public let isCausal: Bool
  /// The layer it is in, from 1.
  public let layer: Int

  /// The heads of a lesson’s layer.
  public init(_ lesson: Lesson, _ parameters: Parameters, layer: Int = 1) {
    projections = Projections(
      queries: Linear(parameters.queries), keys: Linear(parameters.keys), values: Linear(parameters.values))
    output = parameters.output.map(Linear.init)
    headWeights = lesson.conventions.headWeights
    columns = (0..<lesson.heads).map(lesson.columns(ofHead:))
    extent = lesson.softmaxExtent
    isCausal = lesson.conventions.mask == .causal
    self.layer = layer
  }

  /// What it makes.
  public struct Run: Sendable {
    /// Queries, keys and values.
    public let projected: Projected
    /// The attention by which one is explained: as wide as the model, for showing, or the first head’s where heads share weights.
    public let example: Attention.Run
    /// Each head’s attention.
    public let heads: [Attention.Run]
    /// C, n × d: the heads’ outputs side by side.
    public let joined: Quantity
    /// M = C W_O, n × d; C itself where there is no W_O.
    public let mixed: Quantity

    /// What was computed step by step.
    public init(
      projected: Projected, example: Attention.Run, heads: [Attention.Run], joined: Quantity, mixed: Quantity
    ) {
      self.projected = projected
      self.example = example
      self.heads = heads
      self.joined = joined
      self.mixed = mixed
    }
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
    public var all: [Projections.Run] {
      switch self {
      case .whole(let run): [run]
      case .parts(let runs): runs
      }
    }

    /// All their quantities, in order.
    public var quantities: [Quantity] { all.flatMap { $0.quantities } }
  }

  /// Attends with every head: to the rows of the same matrix, or to those of a memory.
  public func callAsFunction(_ x: Quantity, memory: Quantity? = nil) -> Run {
    let projected = project(x, memory: memory)
    let example = example(projected.example)
    let heads = attend(projected, example)
    let (joined, mixed) = join(heads.map { $0.output })
    return Run(projected: projected, example: example, heads: heads, joined: joined, mixed: mixed)
  }

  /// Queries, keys and values of a matrix; keys and values of a memory, where there is one.
  public func project(_ x: Quantity, memory: Quantity? = nil) -> Projected {
    switch headWeights {
    case .own: .whole(projections(x, memory: memory, layer: layer))
    case .shared:
      .parts(
        columns.indices.map { head in
          let part = memory.map { $0.columns(columns[head]) }
          return projections(x.columns(columns[head]), memory: part, head: head + 1, layer: layer)
        })
    }
  }

  /// The attention by which one is explained: as wide as the model, with no head’s name, or the first head’s where heads share
  /// small weights.
  public var example: Attention {
    switch headWeights {
    case .own: Attention(over: extent, isCausal: isCausal, layer: layer)
    case .shared: attention(ofHead: 0)
    }
  }

  /// The attention of a head, counted from 0.
  public func attention(ofHead index: Int) -> Attention {
    Attention(over: extent, isCausal: isCausal, head: index + 1, layer: layer)
  }

  /// What each head makes of its part; where heads share weights, the first head’s is the example that has been computed.
  public func attend(_ projected: Projected, _ example: Attention.Run) -> [Attention.Run] {
    columns.indices.map { index in
      switch projected {
      case .parts(let parts): index == 0 ? example : attention(ofHead: index)(parts[index])
      case .whole(let whole): attention(ofHead: index)(whole.part(columns[index], ofHead: index + 1))
      }
    }
  }

  /// C, the outputs side by side, and M = C W_O.
  public func join(_ outputs: [Quantity]) -> (joined: Quantity, mixed: Quantity) {
    let joined = Quantity.sideBySide(outputs).named(Symbol("C").of(layer: layer), "heads side by side")
    return (joined, (output?(joined) ?? joined).named(Symbol("M").of(layer: layer), "output of attention"))
  }

  /// What of M each token hands to itself, n × d: M where each keeps the shares that it gives itself and no others.
  public func handedToItself(_ heads: [Attention.Run]) -> Matrix {
    let width = columns[0].count
    let kept = Matrix(rows: heads[0].values.value.rows, columns: width * heads.count) { row, column in
      let head = heads[column / width]
      return head.weights.value[row, row] * head.values.value[row, column % width]
    }
    return output.map { kept.matmul($0.weights.value) } ?? kept
  }
}

extension Lesson {
  /// The columns that belong to a head, counted from 0: *i* · *d_k* up to but not including (*i* + 1) · *d_k*.
  public func columns(ofHead index: Int) -> Range<Int> { index * headSize..<(index + 1) * headSize }

  /// The cells that one softmax takes together.
  public var softmaxExtent: Extent { conventions.softmaxOver == .row ? .row : .matrix }
}
