import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// Heads that share one set of small weights.
  static func sharedWeights(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "All heads share their weights",
      "The input is cut into pieces, and every head uses the same small weights on its own piece",
      "in the paper each head has weights of its own, which read all features", in: notebook,
      mend: { $0.conventions.headWeights = .own }
    ) { two, mended in
      let (few, many) = (
        two.parameters.queries.value.elements.count,
        mended.parameters.queries.value.elements.count
      )
      return """
        Query, key and value weights are \(3 * few) numbers instead of \(3 * many),
        and no head ever sees the other heads’ \(two.lesson.size - two.lesson.headSize, "feature").
        The heads differ only in what their pieces hold.
        """
    }
  }
}
