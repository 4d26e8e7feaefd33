/// A lesson of some tokens with numbers drawn at random.
func lesson(_ tokens: [String], size: Int = 4, heads: Int = 1, seed: Int = 1, more: String = "") -> String {
  let words = tokens.map { "\"\($0)\"" }.joined(separator: ", ")
  return """
    {
      "tokens": [\(words)],
      "embeddings": {"random": {"size": \(size), "seed": \(seed)}},
      "heads": \(heads)\(more.isEmpty ? "" : ",\n  " + more)
    }
    """
}

/// The pages of the default book, in `chapters/`: `05-softmax`.
let chapterNames = [
  "the-question", "embeddings", "positional-encoding", "queries-keys-and-values", "scores", "softmax", "heads",
  "concat", "layer-norm", "the-answer", "attention-on-one-page", "word2vec", "positions-at-full-size",
  "four-heads-at-work",
  "concat-and-layer-norm-at-full-size", "the-mask", "feed-forward", "layers", "from-numbers-to-words", "the-loss",
  "gradients", "training", "what-the-head-has-learnt", "encoder-and-decoder", "what-is-not-in-this-book",
  "the-notebook-part-1", "the-notebook-part-2",
  "where-the-notebook-leaves-the-paper",
].enumerated().map { place, name in "\(place < 10 ? "0" : "")\(place)-\(name)" }

/// The file of a chapter of the default book by the name under which `book read` knows it.
func chapterFile(_ slug: String) -> String {
  "chapters/\(chapterNames.first { $0.dropFirst(3) == slug } ?? slug).md"
}
