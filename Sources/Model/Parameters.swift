import Lessons
import Numbers
import Workings

/// The numbers that a trained model would have learnt: projections, and the scale and shift of the layer norm.
///
/// All that is drawn comes from one stream: W_Q, W_K, W_V, then W_O where there is one, then β.
public struct Parameters: Sendable {
  public let queries, keys, values: Quantity
  /// W_O; nil where the lesson has no output projection.
  public let output: Quantity?
  /// γ and β, one number for each feature: 1 × d.
  public let gamma, beta: Quantity

  public init(_ lesson: Lesson) {
    var source = Source(lesson)
    let width = lesson.conventions.headWeights == .own ? lesson.size : lesson.headSize
    queries = source.next(.queries, "query weights", width)
    keys = source.next(.keys, "key weights", width)
    values = source.next(.values, "value weights", width)
    output = lesson.conventions.outputProjection ? source.next(.output, "output weights", lesson.size) : nil

    let features = lesson.featureAxis
    func row(_ name: String, _ numbers: [Double], path: @escaping @Sendable (Int) -> String) -> Quantity {
      let matrix = Matrix(rows: 1, columns: numbers.count, elements: numbers)
      return Quantity(.given(matrix, rows: .single(name), columns: features, origin: .given { path($1) }))
    }
    func same(_ number: Double) -> [Double] { [Double](repeating: number, count: lesson.size) }
    gamma =
      switch lesson.conventions.gamma {
      case .constant(let number):
        row("scale", same(number), path: { _ in "conventions.gamma" }).named(Symbol(.gamma), "scale")
      case .each(let numbers):
        row("scale", numbers, path: { "conventions.gamma[\($0)]" }).named(Symbol(.gamma), "scale")
      }
    beta =
      switch lesson.conventions.beta {
      case .constant(let number):
        row("shift", same(number), path: { _ in "conventions.beta" }).named(Symbol(.beta), "shift")
      case .each(let numbers): row("shift", numbers, path: { "conventions.beta[\($0)]" }).named(Symbol(.beta), "shift")
      case .uniform(let low, let high):
        source.uniform(from: low, to: high, rows: .single("shift"), columns: features).named(Symbol(.beta), "shift")
      }
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
    let name = Symbol("W", role: role)
    let numbered = Axis(name: unnamed, labels: .numbers(0..<size))
    // A piece of the features, which heads that share weights read, has other names in each head.
    let rows = role != .output && size == features.count ? features : numbered
    let columns = role == .output ? features : numbered
    switch weights {
    case .given(let given):
      guard let matrix = given[role] else { preconditionFailure("the lesson gives no \(name)") }
      return Quantity(
        .given(matrix, rows: rows, columns: columns, origin: .given { "weights.given.\(name)[\($0)][\($1)]" })
      ).named(name, meaning)
    case .integers(let integers):
      let skip = generator.wordsDrawn
      let draws = generator.integers(rows: size, columns: size, from: integers.from, below: integers.below)
      let operation = Operation.drawnIntegers(
        draws, from: integers.from, below: integers.below, divisor: integers.divisor, seed: seed, skip: skip,
        rows: rows, columns: columns)
      return Quantity(operation).named(name, meaning)
    case .uniform:
      let bound = (6 / Double(size + size)).squareRoot()
      return uniform(from: -bound, to: bound, rows: rows, columns: columns).named(name, meaning)
    }
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
    case .new: nil
    }
  }
}
