import Numbers
import Support
import Testing
import Workings

@Suite struct RootTests {
  private let variance = given("variance", [[4, 0], [2, 0.25]])

  @Test func takesTheRootOfEachCell() {
    #expect(variance.squareRoots().value == Matrix([[2, 0], [1.4142135623730951, 0.5]]))
    #expect(workingsHold(variance.squareRoots()))
    #expect(variance.squareRoots()[0, 0].working.written == ["√4.00 = 2.00"])
  }

  @Test func isWritten() {
    #expect(variance.squareRoots().named("sigma", "spread").formulas == ["σ = √σ^2"])
    #expect(variance.squareRoots().numpy == "np.sqrt(variance)")
  }
}
