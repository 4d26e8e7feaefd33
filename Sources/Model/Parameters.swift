import Lessons
import Numbers
import Workings

/// The numbers that a trained model would have learnt for a layer: projections, the feed-forward maps, and the scale and shift
/// of the layer norm.
///
/// All that is drawn comes from one stream: W_Q, W_K, W_V, W_O, W_1 and W_2, where there are such, layer after layer, and then β,
/// once for all norms.
public struct Parameters: Sendable {
  public let queries, keys, values: Quantity
  /// W_O; nil where the lesson has no output projection.
  public let output: Quantity?
  /// W_1, b_1, W_2 and b_2; nil where the lesson has no feed-forward sub-layer.
  public let feedForward: FeedForward?
  /// γ and β, one number for each feature: 1 × d.
  public let gamma, beta: Quantity

  /// Those of the first layer.
  public init(_ lesson: Lesson) { self = Self.ofLayers(lesson)[0] }

  /// Those of each layer, in order.
  public static func ofLayers(_ lesson: Lesson) -> [Parameters] {
    var source = Source(lesson)
    let maps = (1...lesson.layers).map { Maps(lesson, &source, layer: $0) }
    let (gamma, beta) = scaleAndShift(lesson, &source)
    return maps.map { Parameters($0, gamma, beta) }
  }

  private init(_ maps: Maps, _ gamma: Quantity, _ beta: Quantity) {
    (queries, keys, values, output, feedForward) = (maps.queries, maps.keys, maps.values, maps.output, maps.feedForward)
    (self.gamma, self.beta) = (gamma, beta)
  }

  private static func scaleAndShift(_ lesson: Lesson, _ source: inout Source) -> (gamma: Quantity, beta: Quantity) {
    let features = lesson.featureAxis
    func row(_ name: String, _ numbers: [Double], path: @escaping @Sendable (Int) -> String) -> Quantity {
      let matrix = Matrix(rows: 1, columns: numbers.count, elements: numbers)
      return Quantity(.given(matrix, rows: .single(name), columns: features, origin: .given { path($1) }))
    }
    func same(_ number: Double) -> [Double] { [Double](repeating: number, count: lesson.size) }
    let gamma =
      switch lesson.conventions.gamma {
      case .constant(let number):
        row("scale", same(number), path: { _ in "conventions.gamma" }).named(Symbol(.gamma), "scale")
      case .each(let numbers):
        row("scale", numbers, path: { "conventions.gamma[\($0)]" }).named(Symbol(.gamma), "scale")
      }
    let beta =
      switch lesson.conventions.beta {
      case .constant(let number):
        row("shift", same(number), path: { _ in "conventions.beta" }).named(Symbol(.beta), "shift")
      case .each(let numbers): row("shift", numbers, path: { "conventions.beta[\($0)]" }).named(Symbol(.beta), "shift")
      case .uniform(let low, let high):
        source.uniform(from: low, to: high, rows: .single("shift"), columns: features).named(Symbol(.beta), "shift")
      }
    return (gamma, beta)
  }
}

/// What a layer multiplies by, before scales and shifts are known.
private struct Maps {
  let queries, keys, values: Quantity
  let output: Quantity?
  let feedForward: FeedForward?

  init(_ lesson: Lesson, _ source: inout Source, layer: Int) {
    source.layer = layer
    let width = lesson.conventions.headWeights == .own ? lesson.size : lesson.headSize
    queries = source.next(.queries, "query weights", width)
    keys = source.next(.keys, "key weights", width)
    values = source.next(.values, "value weights", width)
    output = lesson.conventions.outputProjection ? source.next(.output, "output weights", lesson.size) : nil
    feedForward = lesson.feedForward.map { source.feedForward(lesson.featureAxis, size: $0) }
  }
}

/// Where the weights come from, and how far the stream has been read.
private struct Source {
  private let weights: Weights
  /// The features that W_Q, W_K and W_V read and W_O writes: as wide as the model, and perhaps with names.
  private let features: Axis
  /// What numbers are called that stand for no feature by name.
  private let unnamed: String
  private var generator: MersenneTwister
  /// The layer whose weights come next, from 1.
  var layer = 1
  private let seed: UInt32

  init(_ lesson: Lesson) {
    weights = lesson.weights
    features = lesson.featureAxis
    unnamed = lesson.features == nil ? features.name : "column"
    let skip: Int
    switch weights {
    case .given: (seed, skip) = (0, 0)
    case .integers(let draws): (seed, skip) = (draws.seed, draws.skip)
    case .uniform(let start, let words): (seed, skip) = (start, words)
    }
    generator = MersenneTwister(seed: seed)
    generator.skip(skip)
  }

  /// The next square matrix of weights.
  mutating func next(_ role: Symbol.Role, _ meaning: String, _ size: Int) -> Quantity {
    let name = Symbol("W", role: role).of(layer: layer)
    let numbered = Axis(name: unnamed, labels: .numbers(0..<size))
    // A piece of the features, which heads that share weights read, has other names in each head.
    let rows = role != .output && size == features.count ? features : numbered
    let columns = role == .output ? features : numbered
    return next(name, meaning, rows: rows, columns: columns)
  }

  /// The next matrix of weights, of any shape.
  private mutating func next(_ name: Symbol, _ meaning: String, rows: Axis, columns: Axis) -> Quantity {
    switch weights {
    case .given(let given):
      guard let role = name.role, let matrix = ofLayer(given)[role] else {
        preconditionFailure("the lesson gives no \(name)")
      }
      return self.given(matrix, name, meaning, rows: rows, columns: columns)
    case .integers(let integers):
      let skip = generator.wordsDrawn
      let draws = generator.integers(
        rows: rows.count, columns: columns.count, from: integers.from, below: integers.below)
      let operation = Operation.drawnIntegers(
        draws, from: integers.from, below: integers.below, divisor: integers.divisor, seed: seed, skip: skip,
        rows: rows, columns: columns)
      return Quantity(operation).named(name, meaning)
    case .uniform:
      let bound = (6 / Double(rows.count + columns.count)).squareRoot()
      return uniform(from: -bound, to: bound, rows: rows, columns: columns).named(name, meaning)
    }
  }

  /// The maps of a feed-forward sub-layer of a width; biases are 0 unless they are given.
  mutating func feedForward(_ features: Axis, size: Int) -> FeedForward {
    let units = Axis(name: "unit", labels: .numbers(0..<size))
    let first = next(
      Symbol("W", role: .first).of(layer: layer), "first feed-forward weights", rows: features, columns: units)
    let second = next(
      Symbol("W", role: .second).of(layer: layer), "second feed-forward weights", rows: units, columns: features)
    return FeedForward(
      first: Linear(first), firstBias: bias(.first, "first bias", units), second: Linear(second),
      secondBias: bias(.second, "second bias", features), layer: layer)
  }

  private func bias(_ role: Symbol.Role, _ meaning: String, _ columns: Axis) -> Quantity {
    let name = Symbol("b", role: role).of(layer: layer)
    if case .given(let given) = weights, let feedForward = ofLayer(given).feedForward {
      let matrix = feedForward.matrices[role == .first ? 1 : 3]
      return self.given(matrix, name, meaning, rows: .single("bias"), columns: columns)
    }
    let zeros = Matrix(rows: 1, columns: columns.count) { _, _ in 0 }
    return Quantity(
      .given(zeros, rows: .single("bias"), columns: columns, note: "A bias starts at 0, before any training:")
    ).named(name, meaning)
  }

  private func ofLayer(_ given: GivenWeights) -> GivenWeights { layer == 1 ? given : given.further[layer - 2] }

  /// A matrix as it stands in the lesson.
  private func given(_ matrix: Matrix, _ name: Symbol, _ meaning: String, rows: Axis, columns: Axis) -> Quantity {
    guard case .given(let weights) = weights else { preconditionFailure("the weights are not given") }
    let object = weights.further.isEmpty ? "weights.given" : "weights.given[\(layer - 1)]"
    let key = name.of(layer: 1).text
    let isList = rows.labels == .none
    return Quantity(
      .given(
        matrix, rows: rows, columns: columns,
        origin: .given { isList ? "\(object).\(key)[\($1)]" : "\(object).\(key)[\($0)][\($1)]" })
    ).named(name, meaning)
  }

  mutating func uniform(from low: Double, to high: Double, rows: Axis, columns: Axis) -> Quantity {
    let skip = generator.wordsDrawn
    let draws = generator.uniforms(rows: rows.count, columns: columns.count)
    return Quantity(.drawnUniform(draws, from: low, to: high, seed: seed, skip: skip, rows: rows, columns: columns))
  }
}

extension GivenWeights {
  fileprivate subscript(role: Symbol.Role) -> Matrix? {
    switch role {
    case .queries: queries
    case .keys: keys
    case .values: values
    case .output: output
    case .first: feedForward?.matrices[0]
    case .second: feedForward?.matrices[2]
    case .feedForward, .memory, .learnt, .last, .start, .new, .full, .word, .place: nil
    }
  }
}
