import Numbers
import Support
import Testing
import Workings

/// A short sheet: scaled scores, shares, and what the shares mix.
@Suite struct MarkingTests {
  private let style = NumberStyle(decimals: 2)
  private let cells: [Cell]

  init() {
    func given(_ name: String, _ rows: [[Double]]) -> Quantity {
      let matrix = Matrix(rows)
      return Quantity(
        .given(
          matrix, rows: .features(matrix.rows), columns: .features(matrix.columns), origin: .given { "\($0)\($1)" })
      ).named(Symbol(text: name), "given")
    }
    let scaled = given("S", [[1, 2], [0, 1]]).overRoot(of: 4).named("T", "scaled")
    let weights = scaled.softmax(over: .row).named("A", "shares")
    let output = weights.matmul(given("V", [[1, 2, 3], [4, 5, 6]])).named("O", "mixed")
    var byHand = HandComputation(style)
    cells = [scaled, weights, output].flatMap { quantity in
      let done = byHand(quantity)
      return (0..<done.value.columns).map { done[0, $0] }
    }
  }

  private func marked(_ changes: [Int: Double?]) -> [String] {
    let marking = Marking(cells, style: style) { cell in
      let place = cells.firstIndex { $0.quantity === cell.quantity && $0.column == cell.column }!
      return changes[place] ?? cell.value
    }
    return marking.marks.map { mark in
      switch mark.verdict {
      case .right: "right"
      case .follows: "follows"
      case .again: "again"
      case .idle: "idle"
      case .wrong(.slip(let words)): words
      case .wrong(.otherSign): "sign"
      case .wrong(.elsewhere): "elsewhere"
      case .wrong: "wrong"
      case .missing: "missing"
      }
    }
  }

  @Test func theKeyIsAllRight() { #expect(marked([:]) == [String](repeating: "right", count: 7)) }

  @Test func oneInTheLastDigitIsRounding() {
    #expect(marked([0: cells[0].value + 0.01])[0] == "right")
    #expect(marked([0: cells[0].value + 0.02])[0] == "wrong")
  }

  /// Somebody forgets to divide.
  ///
  /// T is 0.5 and 1, A is 0.38 and 0.62. With T at 1 and 2, A would be 0.27 and 0.73.
  @Test func oneSlipCostsOneMark() {
    let marks = marked([0: 1, 1: 2, 2: 0.27, 3: 0.73, 4: 0.27 + 4 * 0.73, 5: 0.54 + 5 * 0.73, 6: 0.81 + 6 * 0.73])
    #expect(
      marks == ["the number before it is divided", "again"]
        + [String](repeating: "follows", count: 5))
  }

  /// From an own number that is wrong, a second slip is still recognised.
  @Test func aSecondSlipIsNamedFromOwnNumbers() {
    let marks = marked([
      0: 1, 1: 2, 2: 2.72, 3: 7.39, 4: 2.72 + 4 * 7.39, 5: 2 * 2.72 + 5 * 7.39, 6: 3 * 2.72 + 6 * 7.39,
    ])
    #expect(marks[2] == "e to the power of the score, not yet divided by the total")
    #expect(marks[4] == "follows")
  }

  @Test func whatIsMissingIsTakenAsWhatWouldFollow() {
    let marks = marked([0: 1, 1: 2, 2: Double?.none, 3: Double?.none, 4: 0.27 + 4 * 0.73])
    #expect(Array(marks[2...4]) == ["missing", "missing", "follows"])
  }

  @Test func otherSlips() {
    #expect(marked([0: -0.5])[0] == "sign")
    #expect(marked([4: cells[5].value])[4] == "elsewhere")
    #expect(marked([6: 99])[6] == "wrong")
  }
}
