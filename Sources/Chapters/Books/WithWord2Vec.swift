import Lessons
import Literate
import Model
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
public struct WithWord2Vec: Sendable {
  /// The chapters, in order.
  public let part: Part
  /// The trained word vectors.
  public let model: Word2Vec

  /// Trains and computes Part Two, for a lesson that ``Lesson/ofPartTwo(json:)`` takes.
  public init(_ lesson: Lesson = .withWord2Vec, progress: ((Double) -> Void)? = nil) {
    var part = Part("With Word2vec", style: NumberStyle(decimals: lesson.decimals))
    let word2vec = part.add(Word2VecChapter(lesson, progress: progress))
    let run = Transformer(lesson)(from: word2vec.embeddings)
    let layer = run.layers[0]
    part.add(PositionsAtFullSize(lesson: lesson, run: run.input))
    part.add(HeadsAtWork(lesson: lesson, layer: layer))
    part.add(ConcatAndLayerNormAtFullSize(lesson: lesson, input: run.input.input, layer: layer))
    self.part = part
    model = word2vec.model
  }
}
