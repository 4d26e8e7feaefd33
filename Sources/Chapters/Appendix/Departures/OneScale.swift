import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// One scale for all features.
  static func oneScale(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "One scale for all features",
      "The scale γ is one number, \(exact: notebook.two.parameters.gamma.value[0, 0])",
      "implementations have one for each feature, and all start at 1", in: notebook,
      mend: { $0.conventions.gamma = Conventions.paper.gamma }
    ) { two, mended in
      "Everything before the shift is \(size: 100 - 100 * two.parameters.gamma.value[0, 0]) percent smaller."
    }
  }
}
