import JSON

extension Lesson {
  /// The most bytes that a lesson file may hold, 128 MiB: enough for the largest lesson with every digit written out.
  public static let largestFile = 128 << 20
  /// The most bytes of a lesson that a page computes with, 4 MiB: its main thread copies and compares the lesson at each edit.
  public static let largestInPage = 4 << 20
  /// The most shares of attention that the heads may compute together, heads × tokens²: 16 heads for 512 tokens.
  public static let mostShares = 1 << 22

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
      "title", "tokens", "sentence", "embeddings", "features", "question", "heads", "weights", "conventions",
      "decimals",
    ])
    let title = try fields.optional("title")?.string(1...200)
    let tokens = try fields.tokens()
    let embeddings = try fields["embeddings"].embeddings(for: tokens, readingCorpus: read)
    let features = try fields.optional("features")?.features(size: embeddings.size)
    let question = try fields.optional("question")?.question(of: tokens, embeddings, features: features)
    let heads = try fields.optional("heads")?.heads(size: embeddings.size, tokenCount: tokens.count) ?? 1
    let conventions = try fields.optional("conventions")?.conventions(size: embeddings.size) ?? .paper
    let shapes = WeightShapes(size: embeddings.size, heads: heads, conventions: conventions)
    let weights = try fields.optional("weights")?.weights(shapes) ?? .uniform(seed: 1, skip: 0)
    if case .uniform = conventions.beta, case .given = weights {
      throw fields["conventions"].narrowed(to: "beta").failure(
        "a number or \(embeddings.size) numbers as `beta`, since given weights leave no generator to draw it from",
        advice: "Set `beta` to 0, for example.")
    }
    let decimals = try fields.optional("decimals")?.whole(0...6) ?? 2
    self.init(
      title: title, tokens: tokens, embeddings: embeddings, features: features, question: question, heads: heads,
      weights: weights,
      conventions: conventions, decimals: decimals)
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
