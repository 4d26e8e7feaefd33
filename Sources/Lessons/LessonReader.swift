import JSON

extension Lesson {
  /// The most bytes that a lesson file may hold, 128 MiB: enough for the largest lesson with every digit written out.
  public static let largestFile = 128 << 20
  /// The most bytes of a lesson that a page computes with, 4 MiB: its main thread copies and compares the lesson at each edit.
  public static let largestInPage = 4 << 20
  /// The most shares of attention that the heads may compute together, heads × tokens²: 16 heads for 512 tokens.
  public static let mostShares = 1 << 22
  /// The most weights of all layers together.
  static let mostWeights = 1 << 25

  /// The lesson that a JSON text in UTF-8 describes.
  ///
  /// Keys may come in any order. Numbers are read as the nearest Double, ties to even. A byte order mark is passed over.
  /// - Parameters:
  ///   - bytes: The text.
  ///   - read: Reads the file that the lesson names as its corpus, if it names one. Where there are no files, as in the page,
  ///     leave it out; then such a lesson is an error.
  /// - Throws: What is wrong first: that the text is no JSON (RFC 8259), has a key that no lesson has, lacks what a lesson
  ///   needs, or goes beyond one of its limits.
  public init(json bytes: [UInt8], readingCorpus read: CorpusReader? = nil) throws(LessonError) {
    guard bytes.count <= Self.largestFile else {
      throw .ofLesson(expected: "at most \(Self.largestFile) bytes", found: "\(bytes.count)")
    }
    let fields = try JSONPlace(bytes, subject: "lesson").object([
      "title", "tokens", "sentence", "embeddings", "features", "question", "memory", "heads", "weights", "feedForward",
      "layers", "training", "conventions", "decimals",
    ])
    if let training = fields.optional("training") {
      self = try fields.trained(training)
      return
    }
    let title = try fields.optional("title")?.string(1...200)
    let tokens = try fields.tokens()
    let embeddings = try fields["embeddings"].embeddings(for: tokens, readingCorpus: read)
    let features = try fields.optional("features")?.features(size: embeddings.size)
    let question = try fields.optional("question")?.question(of: tokens, embeddings, features: features)
    let memory = try fields.optional("memory")?.memory(size: embeddings.size)
    let heads = try fields.optional("heads")?.heads(size: embeddings.size, tokenCount: tokens.count) ?? 1
    let conventions = try fields.optional("conventions")?.conventions(size: embeddings.size) ?? .paper
    if conventions.mask == .causal, memory != nil {
      throw fields["conventions"].narrowed(to: "mask").failure(
        "no causal mask, since a memory has been written to its end and may be seen whole",
        advice: "Remove the mask, or the memory.")
    }
    let feedForward = try fields.optional("feedForward")?.object(["size"])["size"].whole(1...4096)
    let layers = try fields.optional("layers")?.whole(1...6) ?? 1
    let shapes = WeightShapes(
      size: embeddings.size, heads: heads, conventions: conventions, feedForward: feedForward, layers: layers)
    try fields.checkWork(shapes, heads: heads, tokens: tokens.count, keys: memory?.tokens.count ?? tokens.count)
    let weights = try fields.optional("weights")?.weights(shapes) ?? .uniform(seed: 1, skip: 0)
    if case .uniform = conventions.beta, case .given = weights {
      throw fields["conventions"].narrowed(to: "beta").failure(
        "a number or \(embeddings.size) numbers as `beta`, since given weights leave no generator to draw it from",
        advice: "Set `beta` to 0, for example.")
    }
    let decimals = try fields.optional("decimals")?.whole(0...6) ?? 2
    self.init(
      title: title, tokens: tokens, embeddings: embeddings, features: features, question: question, memory: memory,
      heads: heads, weights: weights, feedForward: feedForward, layers: layers,
      conventions: conventions, decimals: decimals)
  }
}

extension JSONFields {
  /// Refuses layers that take too long, or hold too much.
  fileprivate func checkWork(_ shapes: WeightShapes, heads: Int, tokens: Int, keys: Int) throws(LessonError) {
    let shares = heads * tokens * keys
    guard shapes.layers * shares <= Lesson.mostShares else {
      let most = Lesson.mostShares / shares
      let expected = most > 0 ? "at most \(most) \(most == 1 ? "layer" : "layers")" : "fewer tokens in the memory"
      throw (shapes.layers > 1 ? self["layers"] : self["memory"]).failure(
        "\(expected), as layers × heads × tokens × keys may be \(Lesson.mostShares)",
        found: "\(shapes.layers * shares)", advice: "Take fewer layers, heads or tokens.")
    }
    let weights =
      shapes.layers
      * (3 * shapes.projection * shapes.projection + (shapes.output ?? 0) * shapes.size
        + 2 * shapes.size * (shapes.feedForward ?? 0))
    guard weights <= Lesson.mostWeights else {
      throw (shapes.layers > 1 ? self["layers"] : self["feedForward"]).failure(
        "at most \(Lesson.mostWeights) weights in all layers together", found: "\(weights)",
        advice: "Take fewer layers, or smaller ones.")
    }
  }
}

extension JSONPlace {
  /// A whole number of heads that divides the size of an embedding, and not too many for the tokens.
  fileprivate func heads(size: Int, tokenCount: Int) throws(LessonError) -> Int {
    guard case .number(let number) = content, let heads = Int(exactly: number), heads >= 1, size % heads == 0 else {
      throw failure("a whole number that divides \(size), the size of an embedding", advice: divisors(of: size))
    }
    let most = Lesson.mostShares / (tokenCount * tokenCount)
    guard heads <= most else {
      throw failure(
        "at most \(most) heads for \(tokenCount) tokens, as heads × tokens² may be \(Lesson.mostShares)",
        advice: "Take fewer heads, or fewer tokens.")
    }
    return heads
  }
}

private func divisors(of size: Int) -> String {
  let divisors = (1...size).filter { size % $0 == 0 }.map { "\($0)" }
  let others = divisors.dropLast()
  return others.isEmpty
    ? "1 divides only by 1." : "\(size) divides by \(others.joined(separator: ", ")) and \(size)."
}
