import Numbers

extension Place {
  private enum Source: String, CaseIterable { case given, random, word2vec }
  private static let sizes = 1...1024

  /// The embeddings of a lesson with so many tokens.
  func embeddings(tokenCount: Int) throws(LessonError) -> Embeddings {
    switch try alternative(Source.self) {
    case (.given, let place):
      return .given(try place.givenEmbeddings(tokenCount: tokenCount))
    case (.random, let place):
      let fields = try place.object(["size", "seed"])
      return .random(size: try fields["size"].whole(Self.sizes), seed: try fields["seed"].whole(0...UInt32.max))
    case (.word2vec, let place):
      throw place.failure("`given` or `random`, the embeddings that this version has", found: "`word2vec`")
    }
  }

  private func givenEmbeddings(tokenCount: Int) throws(LessonError) -> Matrix {
    let rows = Amount(tokenCount, "row", "one for each token")
    let size = try element(0, try list(rows)[0]).list(Amount(Self.sizes, "number")).count
    return try matrix(
      rows: rows, columns: Amount(size, "number", "as in the first row", advice: "Make all rows equally long."))
  }
}
