import Numbers

/// Where a lesson's projections come from: W_Q, W_K, W_V, then W_O where there is one.
public enum Weights: Equatable, Sendable {
  /// Numbers written in the lesson.
  case given(GivenWeights)
  /// Whole numbers drawn at random, divided by a constant.
  case integers(IntegerDraws)
  /// Draws `−a + 2a·u` with `a = sqrt(6 / (rows + columns))` of each matrix and *u* of MT19937(`seed`), after `skip`
  /// 32-bit words are thrown away.
  case uniform(seed: UInt32, skip: Int)
}

/// Projections written in a lesson: *d* × *d*, or *d_k* × *d_k* for the first three when heads share them.
public struct GivenWeights: Equatable, Sendable {
  /// W_Q.
  public var queries: Matrix
  /// W_K.
  public var keys: Matrix
  /// W_V.
  public var values: Matrix
  /// W_O, *d* × *d*: there exactly when the lesson's conventions have an output projection.
  public var output: Matrix?
  /// W_1, b_1, W_2 and b_2: there exactly when the lesson's layers have a feed-forward sub-layer.
  public var feedForward: GivenFeedForward?
  /// Those of the layers that follow, in their order.
  public var further: [GivenWeights] = []

  /// The projections of a lesson, in the order in which they are used.
  public init(
    queries: Matrix, keys: Matrix, values: Matrix, output: Matrix? = nil, feedForward: GivenFeedForward? = nil
  ) {
    self.queries = queries
    self.keys = keys
    self.values = values
    self.output = output
    self.feedForward = feedForward
  }
}

/// The weights and biases of a feed-forward sub-layer, *d* × *f*, 1 × *f*, *f* × *d* and 1 × *d*.
public struct GivenFeedForward: Equatable, Sendable {
  /// W_1, b_1, W_2 and b_2, in this order.
  public var matrices: [Matrix]

  /// The weights in the order in which they are used; biases that are left out are 0.
  public init(first: Matrix, firstBias: Matrix? = nil, second: Matrix, secondBias: Matrix? = nil) {
    func zeros(_ count: Int) -> Matrix { Matrix(rows: 1, columns: count) { _, _ in 0 } }
    matrices = [first, firstBias ?? zeros(first.columns), second, secondBias ?? zeros(second.columns)]
  }

  /// What they are called.
  static let names = ["W_1", "b_1", "W_2", "b_2"]
}

/// Weights that are `randint(from, below) / divisor`, drawn from MT19937(`seed`) by masked rejection.
public struct IntegerDraws: Equatable, Sendable {
  /// What the generator starts from.
  public var seed: UInt32
  /// The least number drawn, −2⁵³ to 2⁵³.
  public var from: Int64
  /// One more than the greatest number drawn, up to 2⁵³ and above `from`.
  public var below: Int64
  /// What each drawn number is divided by; never zero.
  public var divisor: Double
  /// How many 32-bit words of the generator are thrown away first, 0 to 100 000 000.
  public var skip: Int

  /// Draws with the defaults of a lesson file.
  public init(seed: UInt32, from: Int64 = 0, below: Int64, divisor: Double = 1, skip: Int = 0) {
    self.seed = seed
    self.from = from
    self.below = below
    self.divisor = divisor
    self.skip = skip
  }
}
