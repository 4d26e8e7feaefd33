import JSON
import Numbers

extension JSONPlace {
  private enum Source: String, CaseIterable { case given, random, word2vec }
  static let embeddingSizes = 1...1024

  /// The embeddings of a lesson with these tokens.
  func embeddings(for tokens: [String], readingCorpus read: CorpusReader?) throws(LessonError) -> Embeddings {
    switch try alternative(Source.self) {
    case (.given, let place):
      return .given(try place.givenEmbeddings(tokenCount: tokens.count))
    case (.random, let place):
      return try place.randomEmbeddings()
    case (.word2vec, let place):
      return try place.word2vec(for: tokens, readingCorpus: read)
    }
  }

  /// The embeddings of a memory, as wide as those of the tokens: given, or drawn.
  func embeddings(ofMemory tokens: [String], size: Int) throws(LessonError) -> Embeddings {
    let fields = try object(["given", "random"])
    let embeddings: Embeddings
    if let place = fields.optional("random") {
      guard fields.optional("given") == nil else { throw failure("only one of `given` and `random`", found: "both") }
      embeddings = try place.randomEmbeddings()
    } else {
      embeddings = .given(try fields["given"].givenEmbeddings(tokenCount: tokens.count))
    }
    guard embeddings.size == size else {
      throw failure("embeddings of \(size), as those of the tokens", found: "\(embeddings.size)")
    }
    return embeddings
  }

  private func randomEmbeddings() throws(LessonError) -> Embeddings {
    let fields = try object(["size", "seed"])
    let size = try fields["size"].whole(Self.embeddingSizes)
    return .random(size: size, seed: try fields["seed"].whole(0...UInt32.max))
  }

  private func givenEmbeddings(tokenCount: Int) throws(LessonError) -> Matrix {
    let rows = Amount(tokenCount, "row", "one for each token")
    let size = try element(0, try list(rows)[0]).list(Amount(Self.embeddingSizes, "number")).count
    return try matrix(
      rows: rows, columns: Amount(size, "number", "as in the first row", advice: "Make all rows equally long."))
  }
}
