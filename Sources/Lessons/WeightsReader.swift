import JSON
import Numbers

/// The shapes that the rest of a lesson asks of its weights.
struct WeightShapes {
  /// The rows and columns of W_Q, W_K and W_V.
  let projection: Int
  /// The rows and columns of W_O, or nil if the lesson has none.
  let output: Int?

  /// The shapes for embeddings of a size.
  init(size: Int, heads: Int, conventions: Conventions) {
    projection = conventions.headWeights == .shared ? size / heads : size
    output = conventions.outputProjection ? size : nil
  }
}

extension JSONPlace {
  private enum Source: String, CaseIterable { case given, integers, uniform }

  /// The weights of a lesson.
  func weights(_ shapes: WeightShapes) throws(LessonError) -> Weights {
    switch try alternative(Source.self) {
    case (.given, let place): .given(try place.givenWeights(shapes))
    case (.integers, let place): .integers(try place.integerDraws())
    case (.uniform, let place): try place.uniformDraws()
    }
  }

  private func givenWeights(_ shapes: WeightShapes) throws(LessonError) -> GivenWeights {
    let fields = try object(["W_Q", "W_K", "W_V", "W_O"])
    return GivenWeights(
      queries: try fields["W_Q"].square(shapes.projection),
      keys: try fields["W_K"].square(shapes.projection),
      values: try fields["W_V"].square(shapes.projection),
      output: try fields.outputWeights(shapes))
  }

  fileprivate func square(_ size: Int) throws(LessonError) -> Matrix {
    let reason = "for \(size) × \(size) weights"
    return try matrix(rows: Amount(size, "row", reason), columns: Amount(size, "number", reason))
  }

  private func integerDraws() throws(LessonError) -> IntegerDraws {
    let fields = try object(["seed", "from", "below", "divisor", "skip"])
    let most: Int64 = 1 << 53
    let from = try fields.optional("from")?.whole(-most...most - 1) ?? 0
    return IntegerDraws(
      seed: try fields["seed"].whole(0...UInt32.max), from: from,
      below: try fields["below"].whole(from + 1...most, advice: "It is one more than the greatest number drawn."),
      divisor: try fields.optional("divisor")?.number("a number other than 0") { $0 != 0 } ?? 1,
      skip: try fields.skip())
  }

  private func uniformDraws() throws(LessonError) -> Weights {
    let fields = try object(["seed", "skip"])
    return .uniform(seed: try fields["seed"].whole(0...UInt32.max), skip: try fields.skip())
  }
}

extension JSONFields {
  fileprivate func skip() throws(LessonError) -> Int {
    try optional("skip")?.whole(0...100_000_000) ?? 0
  }

  fileprivate func outputWeights(_ shapes: WeightShapes) throws(LessonError) -> Matrix? {
    switch (optional("W_O"), shapes.output) {
    case (let place?, let size?): return try place.square(size)
    case (nil, nil): return nil
    case (nil, let size?):
      throw self["W_O"].failure(
        "\(size) × \(size) weights of the output projection",
        advice: "To do without it, set `outputProjection` to false in the conventions.")
    case (let place?, nil):
      throw place.failure(
        "no weights of an output projection, as the conventions have none",
        advice: "Remove them, or set `outputProjection` to true.")
    }
  }
}
