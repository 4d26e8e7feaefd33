import Numbers
import Support
import Testing
import Workings

@Suite struct HandComputationTests {
  private let style = NumberStyle(decimals: 2)

  private func onPaper(_ rows: [[Double]], _ name: String = "E") -> Quantity {
    let matrix = Matrix(rows)
    return Quantity(
      .given(matrix, rows: .features(matrix.rows), columns: .features(matrix.columns), origin: .given { "\($0)\($1)" })
    ).named(Symbol(text: name), "given")
  }

  @Test func goesOnWithTheRoundedNumber() {
    let third = onPaper([[1]]).times(1 / 3.0).named("A", "a third")
    let result = third.times(3).named("B", "three of them")
    var byHand = HandComputation(style)
    #expect(byHand(result).value[0, 0] == 0.99)
    #expect(result.value[0, 0] == 1)
  }

  @Test func stepsWithoutANameAreNotRounded() {
    var byHand = HandComputation(style)
    #expect(byHand(onPaper([[1]]).times(1 / 3.0).times(3).named("B", "b")).value[0, 0] == 1)
  }

  @Test func theWorkingIsThatOfTheRoundedNumber() {
    var byHand = HandComputation(style)
    let scaled = byHand(onPaper([[1, 2]]).overRoot(of: 2).named("T", "scaled"))
    #expect(scaled.name == "T")
    #expect(scaled[0, 0].working.lines.count == 1)
    #expect(scaled[0, 1].working.lines[0].result == 1.41)
    #expect(workingsHoldRounded(scaled))
  }

  @Test func cuttingOffIsASlip() {
    var byHand = HandComputation(style)
    let result = byHand(onPaper([[2, -2]]).times(0.3339).named("A", "a"))
    #expect(result.value.elements == [0.67, -0.67])
    #expect(result.slipped().first { $0.words.contains("cut off") }?.value.elements == [0.66, -0.66])
  }

  private func workingsHoldRounded(_ quantity: Quantity) -> Bool {
    (0..<quantity.value.columns).allSatisfy { column in
      let last = quantity[0, column].working.lines.last
      return last?.result == quantity.value[0, column]
        && (last.map { ($0.expression.value - $0.result).magnitude } ?? 1) <= 0.005
    }
  }
}
