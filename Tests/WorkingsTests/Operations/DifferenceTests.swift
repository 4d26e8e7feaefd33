import Numbers
import Support
import Testing
import Workings

@Suite struct DifferenceTests {
  private let t = given("t", [[1, 0], [0, 4]])
  private let s = given("s", [[0.25, -2], [0, 1e-3]])

  @Test func subtractsCellByCell() {
    #expect((t - s).value == Matrix([[0.75, 2], [0, 3.999]]))
    #expect(workingsHold(t - s))
    #expect((t - s)[0, 1].working.written == ["0.00 − (−2.00) = 2.00"])
  }

  @Test func keepsTheAxes() {
    #expect((t - s).rows == t.rows)
    #expect((t - s).columns == t.columns)
  }

  @Test func isWritten() {
    #expect((t - s).named("g", "difference").formulas == ["g = t − s"])
    #expect((t - s).numpy == "t - s")
  }
}
