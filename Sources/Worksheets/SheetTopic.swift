import Lessons
import Literate
import Model
import Numbers
import Workings

/// A step of Part Three that a sheet can be about, in the place of the whole way through attention.
///
/// Its raw value is the name of the chapter that tells of it.
public enum SheetTopic: String, CaseIterable, Sendable {
  /// Attention of which a token sees only what stands before it.
  case mask = "the-mask"
  /// Feed-forward, row by row.
  case feedForward = "feed-forward"
  /// The gradient of the scores from that of the shares.
  case gradients

  /// What the student does: “Follow ‘bank’ …”.
  var way: String {
    switch self {
    case .mask: "through attention under a mask, where it sees itself and what stands before it"
    case .feedForward: "through feed-forward, which works on its row alone"
    case .gradients: "back through the softmax, from the gradients of its shares to those of its scores"
    }
  }

  /// How few tokens there may be: under a mask, a row between the first, which sees one, and the last, which sees all.
  var fewestTokens: Int { self == .mask ? 3 : 2 }

  /// The token whose row a sheet is about, counted from 0; sheets are numbered from 1.
  func row(of number: Int, tokens: Int) -> Int {
    self == .mask ? 1 + (number - 1) % (tokens - 2) : (number - 1) % tokens
  }

  /// A sheet with numbers of its own; nil where they have come out unfit.
  func sheet(
    _ student: Int, row: Int, like lesson: Lesson, _ level: SheetPlan.Level, _ generator: inout MersenneTwister
  ) -> Worksheet? {
    let style = NumberStyle(decimals: lesson.decimals)
    let drawn = DrawnNumbers(lesson)
    var tables = StepTables(row: row, style: style, level)
    switch self {
    case .mask:
      let (queries, keys, values) = drawn.projections(&generator)
      tables.attend(queries, keys, values)
    case .feedForward:
      guard tables.feedForward(drawn.rows(&generator), drawn.feedForward(&generator)) else { return nil }
    case .gradients:
      let (scores, gradients) = drawn.scores(&generator)
      tables.goBack(scores, gradients)
    }
    return Worksheet(
      student: student, title: lesson.title, token: Token.all(lesson.tokens)[row], items: tables.items, style: style,
      way: way)
  }
}

/// What a sheet of a step begins with: numbers of one decimal or none.
private struct DrawnNumbers {
  private let tokens, features: Axis
  private let width: Int

  init(_ lesson: Lesson) {
    tokens = .tokens(lesson.tokens)
    features = lesson.features.map { .features($0) } ?? .features(lesson.size)
    width = min(lesson.headSize, 4)
  }

  private func given(
    _ rows: Axis, _ columns: Axis, from low: Int64, below high: Int64, tenths divisor: Double = 1, _ symbol: Symbol,
    _ meaning: String, _ generator: inout MersenneTwister
  ) -> Quantity {
    let numbers = generator.integers(rows: rows.count, columns: columns.count, from: low, below: high) / divisor
    let origin = Origin.given { "\(symbol.text)[\($0)][\($1)]" }
    return Quantity(.given(numbers, rows: rows, columns: columns, origin: origin)).named(symbol, meaning)
  }

  func projections(_ generator: inout MersenneTwister) -> (Quantity, Quantity, Quantity) {
    let columns = Axis.features(width)
    func rows(_ name: String) -> Axis { tokens.called(name) }
    return (
      given(rows("query"), columns, from: -2, below: 3, Symbol("Q"), "queries", &generator),
      given(rows("key"), columns, from: -2, below: 3, Symbol("K"), "keys", &generator),
      given(tokens, columns, from: -5, below: 6, Symbol("V"), "values", &generator)
    )
  }

  func rows(_ generator: inout MersenneTwister) -> Quantity {
    given(tokens, features, from: -20, below: 21, tenths: 10, Symbol("N"), "layer norm", &generator)
  }

  func feedForward(_ generator: inout MersenneTwister) -> FeedForward {
    let units = Axis(name: "unit", labels: .numbers(0..<4))
    func weights(_ rows: Axis, _ columns: Axis, _ letter: String, _ role: Symbol.Role, _ meaning: String) -> Quantity {
      given(rows, columns, from: -2, below: 3, tenths: 2, Symbol(letter, role: role), meaning, &generator)
    }
    let bias = Axis.single("bias")
    return FeedForward(
      first: Linear(weights(features, units, "W", .first, "first feed-forward weights")),
      firstBias: weights(bias, units, "b", .first, "first bias"),
      second: Linear(weights(units, features, "W", .second, "second feed-forward weights")),
      secondBias: weights(bias, features, "b", .second, "second bias"))
  }

  func scores(_ generator: inout MersenneTwister) -> (Quantity, Quantity) {
    let (queries, keys) = (tokens.called("query"), tokens.called("key"))
    return (
      given(queries, keys, from: -15, below: 16, tenths: 10, Symbol("T"), "scaled scores", &generator),
      given(
        queries, keys, from: -9, below: 10, tenths: 10, Symbol("A").gradient, "gradient of the attention weights",
        &generator)
    )
  }
}
