import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// Positions that are counted from 1.
  static func positionsFromOne(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "Positions start at 1",
      "The first token stands at position 1",
      "implementations of the paper start at 0", in: notebook, mend: { $0.conventions.firstPosition = 0 }
    ) { two, mended in
      """
      The first token’s encoding begins \(measured: two.input.positions.value[0, 0]), \(measured: two.input.positions.value[0, 1])
      instead of \(measured: mended.input.positions.value[0, 0]), \(measured: mended.input.positions.value[0, 1]).
      """
    }
  }
}
