import Workings

/// The three linear maps that make queries, keys and values (section 3.2.2 of the paper).
public struct Projections: Sendable {
  /// *x W_Q*, *x W_K* and *x W_V*.
  public let queries, keys, values: Linear

  /// The maps by their weights.
  public init(queries: Linear, keys: Linear, values: Linear) {
    self.queries = queries
    self.keys = keys
    self.values = values
  }

  /// What one attention compares and mixes: a query, a key and a value for each token.
  public struct Run: Sendable {
    /// Q, K and V, n × d each, or n × d_k for one head.
    public let queries, keys, values: Quantity

    /// Q, K and V.
    public var quantities: [Quantity] { [queries, keys, values] }

    /// The columns of a head, counted from 1, by themselves.
    func part(_ columns: Range<Int>, ofHead head: Int) -> Run {
      func part(_ all: Quantity) -> Quantity {
        let part = all.columns(columns)
        return all.name.map { part.named($0.of(head: head), "\(all.meaning) of head \(head)") } ?? part
      }
      return Run(queries: part(queries), keys: part(keys), values: part(values))
    }
  }

  /// Projects one matrix to queries, keys and values, those of one head (from 1) or of all; keys and values come from the memory,
  /// where there is one.
  public func callAsFunction(_ x: Quantity, memory: Quantity? = nil, head: Int? = nil, layer: Int = 1) -> Run {
    Run(
      queries: queries(x).named(Symbol("Q").of(head: head).of(layer: layer), "queries", rows: "query"),
      keys: keys(memory ?? x).named(Symbol("K").of(head: head).of(layer: layer), "keys", rows: "key"),
      values: values(memory ?? x).named(Symbol("V").of(head: head).of(layer: layer), "values"))
  }
}
