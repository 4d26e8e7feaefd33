import Literate
import Testing

@Suite struct FindingTests {
  private let shares = quantity([[0.25, 0.75], [0.5, 0.5]])

  @Test func rowsSum() {
    #expect(shares.rowsSum(to: 1).holds)
    #expect(spelled(shares.rowsSum(to: 1).measured) == "text(largest distance: 0)")
    #expect(!shares.rowsSum(to: 2).holds)
    #expect(!quantity([[0.25, 0.75], [0.5, 0.25]]).rowsSum(to: 1).holds)
    #expect(spelled(quantity([[1, 0], [0.5, 0.25]]).rowsSum(to: 1).measured) == "text(largest distance: 0.25)")
  }

  @Test func cellsSum() {
    #expect(shares.cellsSum(to: 2).holds)
    #expect(!shares.cellsSum(to: 1).holds)
  }

  @Test func staysBelow() {
    #expect(shares.staysBelow(0.75).holds)
    #expect(spelled(shares.staysBelow(0.75).measured) == "text(largest: ) compared(0.75, 0.75)")
    #expect(!shares.staysBelow(0.7).holds)
    #expect(!quantity([[-2, -1]]).staysBelow(-1.5).holds)
  }

  @Test func equals() {
    #expect(shares.equals(shares).holds)
    #expect(shares.equals(quantity([[0.25, 0.75], [0.5, 0.5 + 1e-12]])).holds)
    #expect(!shares.equals(quantity([[0.25, 0.75], [0.5, 0.501]])).holds)
  }

  @Test func equalsComparesWithTheLargest() {
    #expect(quantity([[1e12, 0]]).equals(quantity([[1e12, 1]])).holds)
    #expect(!quantity([[1e6, 0]]).equals(quantity([[1e6, 1]])).holds)
  }

  /// −∞ equals itself, and says nothing about how far finite numbers may be off.
  @Test func equalsTakesInfinities() {
    let masked = quantity([[1, -.infinity], [2, 3]])
    #expect(masked.equals(masked).holds)
    #expect(spelled(masked.equals(masked).measured) == "text(largest difference: 0)")
    #expect(!masked.equals(quantity([[1, -.infinity], [2, 3.001]])).holds)
    #expect(!masked.equals(quantity([[1, .infinity], [2, 3]])).holds)
    #expect(!masked.equals(quantity([[1, -1e9], [2, 3]])).holds)
    #expect(spelled(masked.equals(quantity([[1, 0], [2, 3]])).measured) == "text(largest difference: ∞)")
    #expect(masked.staysBelow(3).holds && !masked.rowsSum(to: 1).holds)
  }

  @Test func severalAreLookedAtTogether() {
    let wrong = quantity([[0.25, 0.5], [2, -1]])
    #expect([shares, shares].rowsSum(to: 1).holds)
    #expect(![shares, wrong].rowsSum(to: 1).holds)
    #expect(spelled([wrong, shares].rowsSum(to: 1).measured) == "text(largest distance: 0.25)")
    #expect([shares, shares].cellsSum(to: 2).holds)
    #expect(![wrong, shares].cellsSum(to: 2).holds)
    #expect([shares, wrong].staysBelow(2).holds)
    #expect(spelled([wrong, shares].staysBelow(1).measured) == "text(largest: ) compared(2.0, 1.0)")
    #expect(![wrong, shares].staysBelow(1).holds)
  }

  @Test(arguments: [
    (0, true), (1e-10, true), (1e-9, true), (1.1e-9, false), (1, false), (.infinity, false), (.nan, false),
  ])
  func nothingButRounding(distance: Double, holds: Bool) {
    #expect(Finding.isNothing(distance, "distance").holds == holds)
  }

  @Test(arguments: [
    (0, "0"), (1.2e-16, "0 up to rounding"), (1e-9, "0 up to rounding"), (2e-9, "2.0\u{A0}×\u{A0}10⁻⁹"), (0.25, "0.25"),
  ])
  func roundingIsNoNews(distance: Double, told: String) {
    #expect(spelled(Finding.isNothing(distance, "distance").measured) == "text(distance: \(told))")
    #expect(
      spelled("\(upToRounding: -distance)" as Prose) == "text(\(told == "0" || distance <= 1e-9 ? told : "−" + told))")
  }

  /// What is no number never holds, wherever it stands.
  @Test(arguments: [0, 1, 2, 3])
  func undefinedNumbersNeverHold(place: Int) {
    var cells = [0.25, 0.75, 0.5, 0.5]
    cells[place] = .nan
    let undefined = quantity([Array(cells[..<2]), Array(cells[2...])])
    #expect(!undefined.rowsSum(to: 1).holds)
    #expect(!undefined.cellsSum(to: 2).holds)
    #expect(!undefined.staysBelow(1).holds)
    #expect(!undefined.equals(shares).holds)
    #expect(!shares.equals(undefined).holds)
    #expect(!undefined.equals(undefined).holds)
  }
}
