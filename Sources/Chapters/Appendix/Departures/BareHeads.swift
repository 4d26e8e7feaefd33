import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// Heads that read embeddings without positions.
  static func bareHeads(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "Heads read the bare embeddings",
      "The heads read embeddings without positions and without their factor, while the residual adds both",
      "in the paper both read the same", in: notebook, mend: { $0.conventions.headInput = .positioned }
    ) { two, mended in
      let (joined, input) = (two.attention.joined.value, two.input.input.value)
      let twins = two.lesson.repeatedToken
      return """
        Order is invisible to the heads: the two rows of “\(two.lesson.tokens[twins.first])” in their output differ by \(upToRounding: twinDistance(joined, twins)),
        and with positions by up to \(size: twinDistance(mended.attention.joined.value, twins)).
        And attention hardly counts beside what it is added to:
        taken as one long row each, \(two.attention.joined) is \(size: length(joined) / length(input) * 100) percent as long as \(two.input.input).
        Reading the bare embeddings also hides what one softmax for the whole matrix does.
        If the heads read positions, and one softmax were still taken over the whole matrix,
        then \(Prose.list(mended.attention.heads.map { "\(silentRows($0.weights.value))" })) of the \(two.lesson.tokens.count, "token"), head by head, would have less than a millionth to give away.
        """
    }
  }
}

/// How many rows of shares have next to nothing to give.
private func silentRows(_ weights: Matrix) -> Int { (0..<weights.rows).count { weights.row($0).sum < 1e-6 } }

private func twinDistance(_ rows: Matrix, _ twins: (first: Int, second: Int)) -> Double {
  zip(rows.row(twins.first), rows.row(twins.second)).map { $0 - $1 }.largestMagnitude
}

private func length(_ matrix: Matrix) -> Double { matrix.elements.map { $0 * $0 }.sum.squareRoot() }

extension Lesson {
  /// The first two places with the same token.
  fileprivate var repeatedToken: (first: Int, second: Int) {
    for (index, token) in tokens.enumerated() {
      if let other = tokens[(index + 1)...].firstIndex(of: token) { return (index, other) }
    }
    preconditionFailure("no token stands twice")
  }
}
