import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// Heads whose outputs stay side by side.
  static func noOutputProjection(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "No output projection",
      "The heads’ outputs stay side by side",
      "in the paper one more matrix mixes them", in: notebook, mend: { $0.conventions.outputProjection = true }
    ) { two, mended in
      """
      What one head found never reaches another’s columns.
      With output weights drawn like the others, whole numbers that are never negative,
      a number of \(mended.attention.mixed) adds up what all \(two.lesson.size) columns have; they reach \(measured: mended.attention.mixed.value.elements.largestMagnitude)
      instead of \(measured: two.attention.mixed.value.elements.largestMagnitude).
      """
    }
  }
}
