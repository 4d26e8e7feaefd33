import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// A variance to which nothing is added.
  static func noEpsilon(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "No ε",
      "Nothing is added to the variance",
      "implementations add a small ε", in: notebook, mend: { $0.conventions.epsilon = Conventions.paper.epsilon }
    ) { two, mended in
      let spreads = two.norm.variance.value.elements.map { $0.squareRoot() }
      let smallest = spreads.map { -$0 }.indexOfLargest
      return """
        The smallest standard deviation here is \(measured: spreads[smallest]), that of feature \(smallest),
        so nothing is divided by zero; but close to it even so small an ε shows.
        """
    }
  }
}
