import Lessons
import Literate
import Numbers
import Workings

/// Where the notebook leaves the paper: one choice changed at a time, and what comes of it.
///
/// The comparisons are made in `Departure.all`; here they are told.
final class DeparturesChapter: Chapter {
  static let title = "Where the notebook leaves the paper"
  static var lead: Prose { "One choice changed at a time, the whole computed again, and the two held side by side." }
  static let section = "3"

  let quantities: [Quantity] = []
  private let departures: [Departure]
  /// How far each departure alone moves the layer norm; shown here only.
  private let changes: Quantity
  private let style: NumberStyle

  init(_ departures: [Departure], style: NumberStyle) {
    self.departures = departures
    self.style = style
    changes = Quantity(
      .given(
        Matrix(departures.map { [$0.change] }),
        rows: Axis(name: "departure", labels: .numbers(1..<departures.count + 1)),
        columns: .single("largest change of N"), note: "Measured between two computations:")
    ).named(Symbol(Symbol.Letter("Delta", sign: "Δ")), "largest changes of the layer norm")
  }

  @BlockBuilder var body: [Block] {
    """
    The notebook’s second part is computed twice for every point below:
    once as it stands, and once with this one choice changed to the paper’s, or to what implementations do where the paper is silent.
    Said first is where the two part ways: the first quantity, and in it the first cell, that comes out differently.
    Then follows what comes of it, here and there in the notebook’s first part as well.
    """
    for (number, departure) in zip(1..., departures) {
      Heading("\(number) · \(departure.title)")
      "\(departure.notebook); \(departure.paper)."
      parting(departure.comparison, style, "this point changed")
      departure.consequence
    }
    Heading("How much each changes")
    """
    Everything ends in the layer norm.
    Put one point right and leave all others alone: this is the farthest that any number of it then moves.
    """
    MatrixTable(changes)
    Figure.bars([BarGroup("largest change of N", row: 0, of: changes.transposed())])
      .captioned("The same as bars, numbered as above.")
    Claim("Each of these alone changes the result.", eachMatters)
    Heading("What it does not have")
    """
    The notebook ends with the first layer norm. It has no mask that keeps a decoder from looking ahead (section 3.2.3),
    and no small network after attention (section 3.3); \(chapter: MaskChapter.self, "the chapter on the mask") and \(chapter: FeedForwardChapter.self, "the one on feed-forward") compute them.
    Dropout (section 5.4) is computed neither there nor here.
    """
    Question("Which of these points alone changes the result most?") {
      "“\(largest.title)”: by up to \(measured: largest.change)."
    }
  }

  private var largest: Departure { departures[departures.map { $0.change }.indexOfLargest] }

  private var eachMatters: Finding {
    let changes = departures.map { $0.change }
    return Finding(changes.allSatisfy { $0 > 0 }, "smallest change: \(size: changes.min() ?? 0)")
  }
}

/// Where the notebook and another computation first differ; nothing where they do not.
@BlockBuilder func parting(_ comparison: Comparison, _ style: NumberStyle, _ change: String) -> [Block] {
  if let pair = comparison.divergence {
    if let cells = pair.firstDifference {
      let digits = style.telling(cells.first.value, from: cells.second.value)
      """
      The two part ways in \(pair.first), \(pair.first.meaning), at \(cells.first.symbol):
      \(digits.text(cells.first.value)) in the notebook, \(digits.text(cells.second.value)) with \(change).
      """
    } else {
      """
      The two part ways in \(pair.first), \(pair.first.meaning), whose shape is another:
      \(pair.first.value.rows) × \(pair.first.value.columns) in the notebook,
      \(pair.second.value.rows) × \(pair.second.value.columns) with \(change).
      """
    }
  }
}

extension Comparison {
  /// The largest change of a number in the layer norm.
  var changeOfNorm: Double { difference(in: Symbol("N")) ?? 0 }
}
