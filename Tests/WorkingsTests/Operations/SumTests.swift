import Numbers
import Support
import Testing
import Workings

@Suite struct SumTests {
  private let x = given("X", [[1, 2], [3, 4]])
  private let y = given("M", [[0.5, -2], [0, 1e-3]])

  @Test func addsCellByCell() {
    #expect((x + y).value == Matrix([[1.5, 0], [3, 4.001]]))
    #expect(workingsHold(x + y))
    #expect((x + y)[0, 1].working.written == ["2.00 + (−2.00) = 0.00"])
  }

  @Test func keepsTheAxes() {
    #expect((x + y).rows == x.rows)
    #expect((x + y).columns == x.columns)
  }

  @Test func isWritten() {
    #expect((x + y).named("R", "sum").formulas == ["R = X + M"])
    #expect((x + y).numpy == "X + M")
  }
}
