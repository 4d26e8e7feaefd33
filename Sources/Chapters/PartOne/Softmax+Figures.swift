import Lessons
import Literate
import Model
import Numbers
import Workings

// What the chapter on softmax draws: the powers that it takes, and what becomes of shares when a score grows.
extension SoftmaxChapter {
  /// e^x, and on it the first few scores of the shown row, as far as the picture goes.
  @BlockBuilder var powers: [Block] {
    let scores = seen.value.row(lesson.shownRow)
    let left = max(min(scores.min() ?? 0, -1), -5).rounded(.down) - 1
    let right = min(max(scores.max() ?? 0, 1), 3).rounded(.up)
    let marked = scores.indices.filter { scores[$0] >= left && scores[$0] <= right }.prefix(3)
    // Scores that are no numbers are refused, but only after the book is made.
    if left.isFinite, right.isFinite {
      Figure.curves(
        Curves(
          across: Curves.Scale("x", Int(left)...Int(right)),
          up: Curves.Scale("power", from: 0, to: exp(right), ticks: [0, exp(right - 1), exp(right)]),
          curves: [Curves.Curve(label: "powers of e", of: exp, from: left, to: right)]
            + marked.map { reading(of: seen[lesson.shownRow, $0], to: right) })
      ).captioned(
        """
        The powers of \(.variable("e"))\(marked.isEmpty ? "" : "; dashed lines lead from the scores of \(tokens[lesson.shownRow]) to theirs" as Prose).
        However far to the left, the curve stays above zero.
        And one step to the right makes it 2.72 times as high, wherever the step begins:
        a score that is larger by one gets 2.72 times the share.
        """)
    }
  }

  /// From a score up to the curve, and across to its power.
  private func reading(of cell: Cell, to right: Double) -> Curves.Curve {
    let token = tokens[cell.column]
    let (x, y) = (cell.value, exp(cell.value))
    let corner = Curves.Point(x: x, y: y, cell: cell)
    return Curves.Curve(
      label: "\(token.label) \(NumberStyle(decimals: lesson.decimals).text(y))",
      points: [Curves.Point(x: x, y: 0), corner, Curves.Point(x: right, y: y)], marked: [corner], token: token)
  }

  /// The shown row’s shares, as one of its scores grows and all others stay.
  @BlockBuilder var growing: [Block] {
    if tokens.count > 1, seen[lesson.shownRow, movedColumn].value.isFinite,
      let shares = shares(around: seen[lesson.shownRow, movedColumn])
    {
      let (giver, receiver) = (tokens[lesson.shownRow], tokens.named(movedColumn, by: lesson.shownRow))
      let hasDots = shares.curves.contains { !$0.marked.isEmpty }
      Figure.curves(shares).captioned(
        """
        The shares of \(giver), were its score for \(receiver) another and all else as it is\(hasDots ? "; the dots are where it stands" : "").
        As that score grows, its share nears \(lesson.softmaxExtent == .row ? "1" : "the whole") and never gets there; what it gains, the others lose, each in the same proportion.
        At both ends the lines are flat: there a change of the score changes almost nothing.
        """)
    }
  }

  /// The score that is moved: for the token that answers, and else the row’s largest.
  private var movedColumn: Int {
    if let answering = lesson.answering, answering != lesson.shownRow { return answering }
    return seen.value.row(lesson.shownRow).indexOfLargest
  }

  /// The shares of a score’s row while that score goes from far below to far above the point where it takes half of all.
  private func shares(around score: Cell) -> Curves? {
    let (row, moved) = (score.row, score.column)
    let isRow = lesson.softmaxExtent == .row
    var others = isRow ? seen.value.row(row) : seen.value.elements
    others.remove(at: isRow ? moved : row * tokens.count + moved)
    // Powers are counted from the largest score, so that none grows too large.
    let largest = others.max() ?? 0
    guard largest.isFinite else { return nil }
    let rest = others.map { exp($0 - largest) }.sum
    let half = (largest + log(rest)).rounded(.down)
    guard half.magnitude < 1e6 else { return nil }
    let (low, high) = (half - 5, half + 6)
    return Curves(
      across: Curves.Scale("score of \(tokens[row].label) for \(tokens[moved].label)", Int(low)...Int(high)),
      up: Curves.Scale("share", from: 0, to: 1, ticks: [0, 0.5, 1]),
      curves: tokens.indices.filter { $0 == moved || $0 < 3 }.map { column in
        let cell = weights[row, column]
        return Curves.Curve(
          label: tokens[column].label,
          of: { x in
            let power = exp(x - largest)
            return (column == moved ? power : exp(seen.value[row, column] - largest)) / (power + rest)
          }, from: low, to: high,
          marked: score.value >= low && score.value <= high
            ? [Curves.Point(x: score.value, y: cell.value, cell: cell)] : [],
          token: tokens[column])
      })
  }
}
