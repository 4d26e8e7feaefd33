import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// Weights that are never negative.
  static func positiveWeights(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "Weights are whole numbers from 0 to 4",
      "No weight is ever negative",
      "implementations start from small numbers around 0", in: notebook,
      mend: { $0.weights = .uniform(seed: 12, skip: 0) }
    ) { two, mended in
      let (one, mendedOne) = (notebook.one.example, notebook.one { $0.weights = .uniform(seed: 12, skip: 0) }.example)
      let scores = one.scaled.value.elements
      return """
        In the notebook’s first part every score is positive, from \(measured: scores.min() ?? 0) to \(measured: scores.max() ?? 0),
        and the largest share is \(measured: one.weights.value.elements.max() ?? 0).
        With numbers drawn evenly around 0 the largest share there is \(measured: mendedOne.weights.value.elements.max() ?? 0).
        """
    }
  }
}
