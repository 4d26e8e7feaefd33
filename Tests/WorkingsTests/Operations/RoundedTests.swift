import Numbers
import Support
import Testing
import Workings

@Suite struct RoundedTests {
  private let style = NumberStyle(decimals: 2)

  private func rounded(_ quantity: Quantity) -> Quantity { Quantity(.rounded(style), [quantity]) }

  @Test(arguments: [
    (0.125, 0.13), (-0.125, -0.13), (0.124999, 0.12), (1.005, 1.01), (0.1 + 0.025, 0.13), (2, 2), (-0.004, 0),
    (0.285, 0.29), (4.35 * 0.1, 0.44),
  ])
  func halvesGoAwayFromZeroHoweverTheyWereAddedUp(number: Double, printed: Double) {
    #expect(rounded(given("E", [[number]])).value[0, 0] == printed)
  }

  @Test func worksOutAsWhatIsRounded() {
    let third = given("A", [[1, 2]]).overRoot(of: 9)
    let lines = rounded(third)[0, 1].working.lines
    #expect(lines.map { $0.expression.value } == third[0, 1].working.lines.map { $0.expression.value })
    #expect(lines.last?.result == 0.67)
  }

  @Test func cuttingOffIsASlip() throws {
    let slip = try #require(Operation.rounded(style).slips.first)
    #expect(slip.words == "the number cut off, not rounded")
    #expect(rounded(given("E", [[0.667, -0.667, 0.25]])).slipped().first?.value.elements == [0.66, -0.66, 0.25])
  }

  @Test func isWritten() {
    let result = rounded(given("E", [[0.5]]))
    #expect(result.named("T", "rounded").formulas == ["T = E"])
    #expect(result.numpy == "np.round(E, 2)")
  }
}
