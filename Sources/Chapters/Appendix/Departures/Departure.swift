import WordVectors
import Lessons
import Literate
import Model
import Numbers
import Workings

/// One choice of the notebook’s, put right: where that first shows, and what comes of it.
struct Departure: Sendable {
  let title: String
  /// What the notebook does, and what the paper does, as two halves of a sentence.
  let notebook, paper: Prose
  /// Puts the choice right in the notebook’s lesson.
  let mend: @Sendable (inout Lesson) -> Void
  /// The word vectors that it takes for that, where it takes others.
  let trained: Word2Vec?
  /// The notebook’s second part beside the same with this one choice as in the paper.
  let comparison: Comparison
  /// What comes of it, in numbers.
  let consequence: Prose

  /// A departure by its words, and the notebook beside what it would be.
  init(
    _ title: String, _ notebook: Prose, _ paper: Prose, in runs: NotebookRuns, trained: Word2Vec? = nil,
    mend: @escaping @Sendable (inout Lesson) -> Void, consequence: (Transformer.Run, Transformer.Run) -> Prose
  ) {
    let mended = runs.two(trained: trained, mend)
    self.title = title
    self.notebook = notebook
    self.paper = paper
    (self.mend, self.trained) = (mend, trained)
    comparison = Comparison(runs.two.quantities, with: mended.quantities)
    self.consequence = consequence(runs.two, mended)
  }

  /// The largest change of a number in the layer norm.
  var change: Double { comparison.changeOfNorm }

  /// Every place where the notebook leaves the paper; a model trained on a corpus stands in for its own word vectors in the last.
  static func all(from notebook: NotebookRuns, trained: Word2Vec) -> [Departure] {
    [
      .softmaxOverAll(notebook), .doubledFrequencies(notebook), .positionsFromOne(notebook), .bareHeads(notebook),
      .sharedWeights(notebook), .noOutputProjection(notebook), .normOverTokens(notebook), .noEpsilon(notebook),
      .randomShift(notebook), .oneScale(notebook), .positiveWeights(notebook),
      .untrainedVectors(notebook, trained: trained),
    ]
  }
}
