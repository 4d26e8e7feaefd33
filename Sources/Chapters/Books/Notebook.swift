import Lessons
import Literate
import Numbers
import WordVectors
import Workings

extension Lesson {
  /// The first part of the notebook that this book grew from: three tokens without names, one head.
  public static let notebookPartOne: Lesson = {
    var conventions = Conventions.notebook
    conventions.headInput = .positioned
    return Lesson(
      title: "The notebook, part 1",
      tokens: ["first", "second", "third"],
      embeddings: .given(Matrix([[1, 2, 3, 4], [4, 5, 2, 3], [6, 1, 2, 2]])),
      weights: .integers(IntegerDraws(seed: 12, below: 5)), conventions: conventions)
  }()

  /// Its second part: a sentence, Word2vec, four heads of 56, concat and layer norm.
  ///
  /// Part 1 has read 70 words of the generator before.
  public static let notebookPartTwo = Lesson(
    title: "The notebook, part 2",
    tokens: ["the", "big", "cat", "sat", "on", "the", "mat"],
    embeddings: .word2vec(Word2VecSettings(size: 224), corpus: nil), heads: 4,
    weights: .integers(IntegerDraws(seed: 12, below: 5, skip: 70)), conventions: .notebook)
}

/// The appendix: the notebook computed as it computes itself, and every place where it leaves the paper.
struct Notebook {
  /// The chapters’ pages, in order.
  let pages: [Page]

  /// Computes both parts; the chapters are numbered from `first` on, and a model trained on a corpus is there to compare with.
  init(from first: Int, trained: Word2Vec) {
    let (one, two) = (Steps(.notebookPartOne), Steps(.notebookPartTwo))
    let (asPrinted, short) = (NumberStyle(decimals: 8), NumberStyle(decimals: 4))
    let departures = Departures(Departure.all(from: one, two, trained: trained), style: short)
    pages = [
      Page(NotebookPartOne(one), number: first, style: asPrinted),
      Page(NotebookPartTwo(two), number: first + 1, style: asPrinted),
      Page(departures, number: first + 2, style: short),
    ]
  }
}
