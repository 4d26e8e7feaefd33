import Lessons
import Literate
import Model
import Numbers
import Workings

// What the chapter on positions draws: its waves, the rows as clock hands, and where these are many, as colour.
extension PositionsChapter {
  /// One curve for the sine of each of the first few pairs.
  var waves: Curves {
    let first = lesson.conventions.firstPosition
    let end = first + min(max(tokens.count - 1, 8), positionsDrawn)
    return Curves(
      across: Curves.Scale("position", 0...end), up: Curves.Scale("sine", from: -1, to: 1, ticks: [-1, 0, 1]),
      curves: (0..<min((lesson.size + 1) / 2, pairsDrawn)).map { pair in
        let scale = lesson.wave.scale(pair: pair)
        let marked = tokens.indices.filter { $0 + first <= end }.map { row in
          let cell = positions[row, 2 * pair]
          return Curves.Point(x: Double(row + first), y: cell.value, cell: cell)
        }
        return Curves.Curve(
          label: "feature \(2 * pair)", of: { sin($0 / scale) }, from: 0, to: Double(end), marked: marked)
      })
  }

  /// A fast hand and a slow one, where there is a whole pair.
  @BlockBuilder var hands: [Block] {
    let (whole, shown) = (lesson.size / 2, Array(tokens.prefix(handsDrawn)))
    let pairs = whole > 1 ? [0, whole / 2] : [0]
    if whole > 0 {
      Figure.dials(positions, pairs: pairs, tokens: shown).captioned(
        """
        Rows of \(positions) as clock hands, one for \(shown.count == tokens.count ? "each token" : "each of the first \(shown.count) tokens"), with its sine and cosine.
        The \(whole > 1 ? "fast " : "")hand turns by one radian, about a sixth of a full turn, from each position to the next\(whole > 1 ? slowHand(pair: pairs[1]) : ".")
        """)
    }
  }

  private func slowHand(pair: Int) -> Prose {
    "; the slow one by \(size: 1 / lesson.wave.scale(pair: pair)), and is still on its first turn when the fast one has been round many times."
  }

  /// Encodings of more positions than the sentence has, with the positions across: where there are more pairs than curves.
  @BlockBuilder var farther: [Block] {
    let first = lesson.conventions.firstPosition
    let places = Axis(name: "position", labels: .numbers(first..<first + max(positionsDrawn, tokens.count)))
    if lesson.size > 2 * pairsDrawn {
      Figure.heatMaps([
        embedding.encodings(rows: places).transposed().named(Symbol("P"), "encodings of many positions")
      ]).captioned(
        """
        Positions across, features down: blue where the wave is above zero, orange where it is below.
        Each pair of features has a longer wave than the pair above it.
        """)
    }
  }
}

/// The positions shown in the figures, where the sentence itself is shorter.
private let positionsDrawn = 32
/// The hands on a dial: the fast one is then not yet round.
private let handsDrawn = 6
/// The pairs whose sines are drawn as curves.
private let pairsDrawn = 4
