import Lessons
import Literate
import WordVectors
import Workings

extension Lesson {
  /// Part Two’s lesson: the notebook’s sentence, with embeddings learnt from a small corpus.
  public static let withWord2Vec = Lesson(
    title: "The big cat sat on the mat",
    tokens: ["the", "big", "cat", "sat", "on", "the", "mat"],
    embeddings: .word2vec(SmallCorpus.settings, corpus: SmallCorpus.sentences()), heads: 4,
    weights: .integers(IntegerDraws(seed: 1, from: -2, below: 3, divisor: 60)), decimals: 3)
}

/// Part Two: the notebook’s sentence with learnt embeddings, and four heads.
struct WithWord2Vec {
  /// The chapters’ pages, in order.
  let pages: [Page]
  /// The trained word vectors.
  let model: Word2Vec

  /// Trains and computes Part Two; its chapters are numbered from `first` on.
  init(from first: Int) {
    let word2vec = Word2VecChapter(.withWord2Vec, recording: 10_099)
    let steps = Steps(word2vec.embeddings)
    model = word2vec.model
    let style = NumberStyle(decimals: Lesson.withWord2Vec.decimals)
    pages = [
      Page(word2vec, number: first, style: style),
      Page(PositionsAtFullSize(positions: steps.positions), number: first + 1, style: style),
      Page(HeadsAtWork(steps: steps), number: first + 2, style: style),
      Page(ConcatAndLayerNormAtFullSize(steps: steps), number: first + 3, style: style),
    ]
  }
}
