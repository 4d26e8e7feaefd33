import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// One softmax for the whole matrix instead of one for each row.
  static func softmaxOverAll(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "One softmax for the whole matrix",
      "The notebook takes one softmax over all the scores of a head, so that all tokens share one attention",
      "in the paper each row has its own", in: notebook, mend: { $0.conventions.softmaxOver = .row }
    ) { two, mended in
      let rows = two.attention.heads[0].weights.value
      let (one, mendedOne) = (notebook.one.example, notebook.one { $0.conventions.softmaxOver = .row }.example.output)
      return """
        The first row of head 1 gives away \(measured: rows.row(0).sum) instead of 1,
        and so the outputs reach \(measured: two.attention.joined.value.elements.largestMagnitude)
        instead of \(measured: mended.attention.joined.value.elements.largestMagnitude).
        In the notebook’s first part, where one score leads by far, it leaves nothing for anyone else:
        the largest number in the rows of the first and the third token is \(size: (one.output.value.row(0) + one.output.value.row(2)).largestMagnitude).
        With a softmax for each row these rows begin with \(measured: mendedOne.value[0, 0]) and \(measured: mendedOne.value[2, 0]).
        """
    }
  }
}
