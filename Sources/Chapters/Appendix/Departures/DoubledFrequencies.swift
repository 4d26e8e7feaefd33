import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// Waves whose lengths grow by the square of the paper’s factor.
  static func doubledFrequencies(_ notebook: NotebookRuns) -> Departure {
    Departure(
      "Frequencies fall twice as fast",
      "The exponent of the encodings takes the number of the column, which is already even, times two",
      "in the paper it is the number of the pair, times two", in: notebook,
      mend: { $0.conventions.frequencies = .paper }
    ) { two, mended in
      """
      By the last token the sine of the slowest wave is \(size: two.input.positions.value[two.lesson.tokens.count - 1, two.lesson.size - 2]);
      with the paper’s exponent it is \(size: mended.input.positions.value[two.lesson.tokens.count - 1, two.lesson.size - 2]).
      Of \(two.lesson.size, "column"), \(movingColumns(two)) change by more than a millionth over the \(two.lesson.tokens.count, "token");
      as in the paper it would be \(movingColumns(mended)).
      """
    }
  }
}

/// How many columns of the encodings change by more than a millionth from token to token.
private func movingColumns(_ run: Transformer.Run) -> Int {
  let encodings = run.input.positions.value
  return (0..<encodings.columns).count { column in
    let numbers = encodings.column(column)
    return (numbers.max() ?? 0) - (numbers.min() ?? 0) > 1e-6
  }
}
