import Numbers
import Support
import Testing
import Workings

/// What a row of the residual is made of: itself, its place, and what each token hands over through each head.
@Suite struct ContributionsTests {
  private let itself = given("E", [[1, 2], [3, 4]])
  private let place = given("P", [[0, 1], [0.5, -0.5]])
  private let shares = [given("A_1", [[0.25, 0.75], [0.5, 0.5]]), given("A_2", [[1, 0], [0, 1]])]
  private let values = [given("V_1", [[4], [8]]), given("V_2", [[-1], [2]])]
  private let output = given("W_O", [[1, 2], [10, 0]])

  private func contributions(_ token: Int, output: Quantity?) -> Quantity {
    .contributions(to: token, itself: itself, place: place, shares: shares, values: values, output: output)
  }

  @Test func areItselfItsPlaceAndEachTokenThroughEachHead() {
    #expect(
      contributions(0, output: output).value
        == Matrix([[1, 2], [0, 1], [1, 2], [6, 12], [-10, 0], [0, 0]]))
    #expect(
      contributions(1, output: output).value
        == Matrix([[3, 4], [0.5, -0.5], [2, 4], [4, 8], [0, 0], [20, 0]]))
  }

  /// Without output weights each head reaches its own columns alone.
  @Test func stayInTheColumnsOfTheirHeadWhereNothingMixes() {
    #expect(
      contributions(0, output: nil).value == Matrix([[1, 2], [0, 1], [1, 0], [6, 0], [0, -1], [0, 0]]))
  }

  @Test func sayHowTheyWereMade() {
    for quantity in [contributions(0, output: output), contributions(1, output: output), contributions(1, output: nil)]
    {
      #expect(workingsHold(quantity))
    }
    #expect(
      contributions(0, output: output)[3, 1].working.written == [
        "What its value brings to this feature: 8.00 · 2.00 = 16.00", "In its share: 0.75 · 16.00 = 12.00",
      ])
  }

  @Test func areNamedAfterWhereTheyComeFrom() {
    let labels = (0..<6).map { contributions(0, output: output).rows.label($0) }
    #expect(labels == ["itself", "its place", "a, head 1", "b, head 1", "a, head 2", "b, head 2"])
  }
}
