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
      let fields = try place.object(["size", "seed"])
      let size = try fields["size"].whole(Self.embeddingSizes)
      return .random(size: size, seed: try fields["seed"].whole(0...UInt32.max))
    case (.word2vec, let place):
      return try place.word2vec(for: tokens, readingCorpus: read)
    }
  }

  private func givenEmbeddings(tokenCount: Int) throws(LessonError) -> Matrix {
    let rows = Amount(tokenCount, "row", "one for each token")
    let size = try element(0, try list(rows)[0]).list(Amount(Self.embeddingSizes, "number")).count
    return try matrix(
      rows: rows, columns: Amount(size, "number", "as in the first row", advice: "Make all rows equally long."))
  }
}
