import Lessons
import Literate
import Model
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
public final class Appendix: Sendable {
  /// The chapters, in order.
  public let part: Part

  private let notebook: NotebookRuns
  private let departures: [Departure]
  private let short = NumberStyle(decimals: 4)

  /// Computes both parts; a model trained on a corpus is there to compare with.
  public init(trained: Word2Vec) {
    let notebook = NotebookRuns()
    departures = Departure.all(from: notebook, trained: trained)
    self.notebook = notebook
    var part = Part(
      "The notebook, reproduced", style: NumberStyle(decimals: 8), isFolded: true, isOneComputation: false)
    part.add(NotebookPartOne(run: notebook.one))
    part.add(NotebookPartTwo(notebook.two))
    part.add(DeparturesChapter(departures, style: short), style: short)
    self.part = part
  }

  /// The notebook with some departures put right, by their numbers, which count from 1.
  public func puttingRight(_ numbers: [Int]) -> Page {
    let some = numbers.map { departures[$0 - 1] }
    return Page(PutRight(some, in: notebook, style: short), style: short)
  }
}
