import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// One scale for all features.
  static func oneScale(_ notebook: NotebookRuns) -> Departure {
    let (two, mended) = (notebook.two, notebook.two { $0.conventions.gamma = Conventions.paper.gamma })
    return Departure(
      "One scale for all features",
      "The scale γ is one number, \(exact: two.parameters.gamma.value[0, 0])",
      "implementations have one for each feature, and all start at 1", two, mended
    ) {
      "Everything before the shift is \(size: 100 - 100 * two.parameters.gamma.value[0, 0]) percent smaller."
    }
  }
}
