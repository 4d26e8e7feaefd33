import Numbers
import Support
import Testing
import Workings

/// Infinite on purpose, and undefined by accident.
@Suite struct UndefinedTests {
  private let tokens = Axis.tokens(["a", "b", "c"])
  private let scores = given("T", [[0.5, 1, 2], [0, 1, -1], [3, 2, 1]])
  private var mask: Quantity { Quantity(.causalMask(tokens)) }
  private func constant(_ number: Double) -> Quantity { given("C", [[number, 1]]) }

  @Test func whatIsFiniteIsDefined() { #expect([scores, scores.softmax(over: .row)].firstUndefined == nil) }

  @Test(arguments: [true, false]) func aMaskAndWhatFollowsFromItAreDefined(isNamed: Bool) {
    let mask = isNamed ? self.mask.named("M", "mask") : self.mask
    let masked = scores + mask
    let shares = masked.named("B", "masked").softmax(over: .row)
    #expect(masked.value[0, 1] == -.infinity)
    #expect([mask, masked, masked + scores, masked.overRoot(of: 4), shares].firstUndefined == nil)
    #expect(shares.value.row(0) == [1, 0, 0] && shares.value[1, 2] == 0)
    #expect(workingsHold(shares))
  }

  @Test func whatIsGivenIsOnPurpose() {
    #expect(constant(-.infinity)[0, 0].isDefined && !constant(.nan)[0, 0].isDefined)
  }

  @Test func aRowOfNothingButMinusInfinityHasNoShares() throws {
    let shares = given("B", [[0, 1], [-.infinity, -.infinity]]).softmax(over: .row)
    let cell = try #require([shares].firstUndefined)
    #expect(cell.row == 1 && cell.column == 0 && cell.value.isNaN)
  }

  /// Finite numbers that grow too large, and what follows from that, also where the step on the way has no name.
  @Test func anOverflowIsUndefined() throws {
    let large = given("E", [[1e200, 0, 0], [0, 1, 0], [0, 0, 1]])
    let product = large.matmul(large.transposed())
    #expect(product.value[0, 0] == .infinity)
    for quantity in [product, product.named("S", "scores"), product + scores, product.named("S", "s") + scores] {
      let cell = try #require([scores, quantity].firstUndefined)
      #expect(cell.quantity === quantity && cell.row == 0 && cell.column == 0)
    }
    // −∞ by intention elsewhere in the matrix excuses nothing.
    #expect([product + mask].firstUndefined?.value == .infinity)
    #expect([given("E", [[1e308]]).times(10)].firstUndefined != nil)
  }

  @Test func aDivisionByZeroIsUndefined() {
    let residual = given("R", [[1, 2]])
    let norm = residual.normalised(
      mean: givenRow("mu", [0]), variance: givenRow("variance", [0]), epsilon: 0, gamma: givenRow("gamma", [1, 1]),
      beta: givenRow("beta", [0, 0]), over: .row)
    #expect([norm].firstUndefined?.value == .infinity)
  }

  /// Draws and trainings run into an infinity, but never mean one.
  @Test func drawnAndLearntNumbersAreFiniteOrUndefined() {
    let row = Axis.single("row")
    let draws = Matrix([[0.5]])
    let drawn = Quantity(.drawnUniform(draws, from: -1e308, to: 1e308, seed: 1, rows: row, columns: row))
    #expect(drawn.value[0, 0] == .infinity && [drawn].firstUndefined != nil)
    let learnt = Operation.given(Matrix([[.infinity]]), rows: row, columns: row, origin: .learnt(by: "training"))
    #expect([Quantity(learnt)].firstUndefined != nil)
  }
}
