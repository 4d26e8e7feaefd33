import JSON
import Numbers

/// The shapes that the rest of a lesson asks of its weights.
struct WeightShapes {
  /// The rows and columns of W_Q, W_K and W_V.
  let projection: Int
  /// The rows and columns of W_O, or nil if the lesson has none.
  let output: Int?
  /// The size of an embedding.
  let size: Int
  /// How wide the feed-forward sub-layers are, or nil if there are none.
  let feedForward: Int?
  /// How many layers there are.
  let layers: Int

  /// The shapes for embeddings of a size.
  init(size: Int, heads: Int, conventions: Conventions, feedForward: Int?, layers: Int) {
    self.size = size
    self.feedForward = feedForward
    self.layers = layers
    projection = conventions.headWeights == .shared ? size / heads : size
    output = conventions.outputProjection ? size : nil
  }
}

extension JSONPlace {
  private enum Source: String, CaseIterable { case given, integers, uniform }

  /// The weights of a lesson.
  func weights(_ shapes: WeightShapes) throws(LessonError) -> Weights {
    switch try alternative(Source.self) {
    case (.given, let place): .given(try place.givenLayers(shapes))
    case (.integers, let place): .integers(try place.integerDraws())
    case (.uniform, let place): try place.uniformDraws()
    }
  }

  /// The weights of all layers: an object for one, or a list with one for each.
  private func givenLayers(_ shapes: WeightShapes) throws(LessonError) -> GivenWeights {
    if shapes.layers == 1, case .object = content { return try givenWeights(shapes) }
    let objects = try list(Amount(shapes.layers, "object", "one for each layer"))
    var weights = try element(0, objects[0]).givenWeights(shapes)
    for index in 1..<shapes.layers { weights.further.append(try element(index, objects[index]).givenWeights(shapes)) }
    return weights
  }

  private func givenWeights(_ shapes: WeightShapes) throws(LessonError) -> GivenWeights {
    let fields = try object(
      ["W_Q", "W_K", "W_V", "W_O"] + (shapes.feedForward == nil ? [] : ["W_1", "b_1", "W_2", "b_2"]))
    return GivenWeights(
      queries: try fields["W_Q"].weights(shapes.projection, shapes.projection),
      keys: try fields["W_K"].weights(shapes.projection, shapes.projection),
      values: try fields["W_V"].weights(shapes.projection, shapes.projection),
      output: try fields.outputWeights(shapes), feedForward: try fields.feedForward(shapes))
  }

  fileprivate func weights(_ rows: Int, _ columns: Int) throws(LessonError) -> Matrix {
    let reason = "for \(rows) × \(columns) weights"
    return try matrix(rows: Amount(rows, "row", reason), columns: Amount(columns, "number", reason))
  }

  /// A single row: the numbers of a list.
  fileprivate func row(_ size: Int) throws(LessonError) -> Matrix {
    Matrix([try numbers(Amount(size, "number", "one for each column that it is added to"))])
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

  /// The weights and biases of a feed-forward sub-layer, where there is one.
  fileprivate func feedForward(_ shapes: WeightShapes) throws(LessonError) -> GivenFeedForward? {
    guard let width = shapes.feedForward else { return nil }
    return GivenFeedForward(
      first: try self["W_1"].weights(shapes.size, width), firstBias: try optional("b_1")?.row(width),
      second: try self["W_2"].weights(width, shapes.size), secondBias: try optional("b_2")?.row(shapes.size))
  }

  fileprivate func outputWeights(_ shapes: WeightShapes) throws(LessonError) -> Matrix? {
    switch (optional("W_O"), shapes.output) {
    case (let place?, let size?): return try place.weights(size, size)
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
