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
  "00-the-question", "01-embeddings", "02-positional-encoding", "03-queries-keys-and-values", "04-scores", "05-softmax",
  "06-heads",
  "07-concat", "08-layer-norm", "09-the-answer", "10-attention-on-one-page", "11-word2vec",
  "12-positions-at-full-size", "13-four-heads-at-work", "14-concat-and-layer-norm-at-full-size",
  "15-the-notebook-part-1", "16-the-notebook-part-2", "17-where-the-notebook-leaves-the-paper",
]
