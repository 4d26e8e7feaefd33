import Lessons
import Literate
import Numbers
import Workings

// Why what was there is added, seen by taking it away.
extension LayerNormChapter {
  /// Told where little of the shown token would be left.
  @BlockBuilder var whyResidual: [Block] {
    if isLostWithoutSum {
      """
      Without the sum, \(tokens[lesson.shownRow]) would be only what attention hands it, and there its own row counts by no more than the \(term: .share) that it gives itself:
      of its \(largestOfShown)\(name(of: largestOfShown.column)) in \(input), \(measured: leftOfLargest) would be left.
      """
    }
  }

  @BlockBuilder var lossClaim: [Block] {
    if isLostWithoutSum {
      Claim(
        "In \(found) alone, less than half of the largest number of \(tokens[lesson.shownRow]) would be left.",
        Finding(isLostWithoutSum, "\(measured: leftOfLargest) of \(largestOfShown)"))
    }
  }

  /// Whether less than half is left of it where nothing is added.
  private var isLostWithoutSum: Bool { leftOfLargest.magnitude < largestOfShown.value.magnitude / 2 }

  /// The largest number of the shown token, of either sign.
  private var largestOfShown: Cell {
    input[lesson.shownRow, input.value.row(lesson.shownRow).map { $0.magnitude }.indexOfLargest]
  }

  /// What of it the token hands to itself.
  private var leftOfLargest: Double { handedToItself[largestOfShown.row, largestOfShown.column] }

  private func name(of feature: Int) -> Prose { lesson.features.map { " for *\($0[feature])*" } ?? "" }
}
