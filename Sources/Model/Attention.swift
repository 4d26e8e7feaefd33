import Numbers
import Workings

/// Scaled dot-product attention, *softmax(Q Kᵀ / √d_k) V* (section 3.2.1 of the paper): one for a head, or as wide as the model.
public struct Attention: Sendable {
  /// The cells that one softmax takes together; the paper’s takes each row.
  public let extent: Extent
  /// Whether a query sees no key that comes after it.
  public let isCausal: Bool
  /// The head it is, from 1; nil for one as wide as the model.
  public let head: Int?
  /// The layer it is in, from 1.
  public let layer: Int

  /// An attention of a head, or as wide as the model.
  public init(over extent: Extent = .row, isCausal: Bool = false, head: Int? = nil, layer: Int = 1) {
    self.extent = extent
    self.isCausal = isCausal
    self.head = head
    self.layer = layer
  }

  /// What it makes.
  public struct Run: Sendable {
    /// Q, K and V: what it compares and mixes.
    public let projected: Projections.Run
    /// S = Q Kᵀ, n × n, or n × as many as there are keys where these are those of a memory.
    public let scores: Quantity
    /// T = S / √d_k, n × n.
    public let scaled: Quantity
    /// B, T with −∞ where a query may not look; nil where all may be seen.
    public let masked: Quantity?
    /// A = softmax T, n × n; of B where there is one.
    public let weights: Quantity
    /// O = A V, as wide as V.
    public let output: Quantity

    public var queries: Quantity { projected.queries }
    public var keys: Quantity { projected.keys }
    public var values: Quantity { projected.values }

    /// What an attention made, by its parts.
    public init(
      projected: Projections.Run, scores: Quantity, scaled: Quantity, masked: Quantity?, weights: Quantity,
      output: Quantity
    ) {
      self.projected = projected
      self.scores = scores
      self.scaled = scaled
      self.masked = masked
      self.weights = weights
      self.output = output
    }

    /// S, T, B where there is one, A and O.
    public var quantities: [Quantity] { [scores, scaled] + (masked.map { [$0] } ?? []) + [weights, output] }
  }

  /// Attends: each query to all the keys, mixing their values.
  public func callAsFunction(_ projected: Projections.Run) -> Run {
    let (scores, scaled) = scores(of: projected.queries, with: projected.keys)
    let masked = mask(scaled)
    let (weights, output) = mix(projected.values, by: masked ?? scaled)
    return Run(
      projected: projected, scores: scores, scaled: scaled, masked: masked, weights: weights, output: output)
  }

  /// S = Q Kᵀ and T = S / √d_k.
  public func scores(of queries: Quantity, with keys: Quantity) -> (scores: Quantity, scaled: Quantity) {
    let scores = queries.matmul(keys.transposed()).named(symbol("S"), "scores")
    return (scores, scores.overRoot(of: queries.value.columns).named(symbol("T"), "scaled scores"))
  }

  /// B, T with −∞ where a query may not look; nil where all may be seen.
  public func mask(_ scaled: Quantity) -> Quantity? {
    isCausal ? scaled.causallyMasked().named(symbol("B"), "masked scores") : nil
  }

  /// A = softmax T, or softmax B where there is a mask, and O = A V.
  public func mix(_ values: Quantity, by scaled: Quantity) -> (weights: Quantity, output: Quantity) {
    let weights = scaled.softmax(over: extent).named(symbol("A"), "attention weights")
    return (weights, weights.matmul(values).named(symbol("O"), "mixed values", rows: "token"))
  }

  private func symbol(_ letter: String) -> Symbol { Symbol(letter).of(head: head).of(layer: layer) }
}
