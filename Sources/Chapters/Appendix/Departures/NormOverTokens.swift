import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// A layer norm that takes each feature over the tokens.
  static func normOverTokens(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "Layer norm across the tokens",
      "Each feature is normalised over the tokens",
      "in the paper each token is normalised over its features", in: notebook,
      mend: { $0.conventions.normaliseOver = .features }
    ) { two, mended in
      """
      Each token’s result depends on which others are there.
      Leave out “\(two.lesson.tokens[two.lesson.tokens.count - 1])” from the end of the very same residual, and the numbers of “\(two.lesson.tokens[0])” change by up to \(measured: changeWithoutLast(two));
      in the paper they change by \(upToRounding: changeWithoutLast(mended)).
      A sentence of one token would have no spread at all, and each of its numbers would be 0 divided by 0.
      """
    }
  }
}

/// How far the first token’s layer norm moves when the last token’s row is taken away from the residual.
private func changeWithoutLast(_ run: Transformer.Run) -> Double {
  let residual = run.norm.residual
  let rows = (0..<residual.value.rows - 1).map { residual.value.row($0) }
  let shorter = Quantity(
    .given(Matrix(rows), rows: residual.rows.cut(to: 0..<rows.count), columns: residual.columns))
  let without = AddAndNorm(run.lesson, run.parameters).normalise(shorter).normalised
  return zip(without.value.row(0), run.norm.normalised.value.row(0)).map { $0 - $1 }.largestMagnitude
}
