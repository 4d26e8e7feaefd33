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

/// The pages of every book by hand, in `chapters/`.
let chapterNames = [
  "01-embeddings", "02-positional-encoding", "03-queries-keys-and-values", "04-scores", "05-softmax", "06-heads",
  "07-concat", "08-layer-norm", "09-word2vec", "10-positions-at-full-size", "11-four-heads-at-work",
  "12-concat-and-layer-norm-at-full-size", "13-the-notebook-part-1", "14-the-notebook-part-2",
  "15-where-the-notebook-leaves-the-paper",
]
