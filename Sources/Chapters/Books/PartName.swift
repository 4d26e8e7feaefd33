import Lessons
import Literate
import Model
import Training
import Workings

/// The parts of the default book by the names under which `book values` prints their quantities.
public enum PartName: String, CaseIterable, Sendable {
  /// Part One.
  case byHand = "by-hand"
  /// Part Two.
  case word2vec
  /// Part Three: what a small transformer learns.
  case learning
  /// The appendix: the notebook’s first part.
  case notebookPartOne = "notebook-1"
  /// The appendix: the notebook’s second part.
  case notebookPartTwo = "notebook-2"

  /// What the part is computed from.
  public var lesson: Lesson {
    switch self {
    case .byHand: .byHand
    case .word2vec: .withWord2Vec
    case .learning: .whoChasedWhom
    case .notebookPartOne: .notebookPartOne
    case .notebookPartTwo: .notebookPartTwo
    }
  }

  /// The part’s quantities, those of its chapters in the order in which they are computed; the notebook’s first part ends at the output of attention.
  public var quantities: [Quantity] {
    switch self {
    case .byHand: return ByHand(lesson).quantities
    case .word2vec: return WithWord2Vec().part.quantities
    case .notebookPartOne: return Transformer(lesson)().upToAttention
    case .notebookPartTwo: return Transformer(lesson)().quantities
    case .learning:
      var trainer = Trainer(lesson.training!)
      trainer.finish()
      return trainer.quantities(answering: lesson.tokens)
    }
  }
}
