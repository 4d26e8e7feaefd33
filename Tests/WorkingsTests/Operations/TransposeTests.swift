import Numbers
import Support
import Testing
import Workings

@Suite struct TransposeTests {
  private let k = given("K", [[1, 2, 3], [4, 5, 6]])

  @Test func exchangesRowsAndColumns() {
    let transposed = k.transposed()
    #expect(transposed.value == Matrix([[1, 4], [2, 5], [3, 6]]))
    #expect(transposed.rows == k.columns && transposed.columns == k.rows)
    #expect(workingsHold(transposed))
    #expect(transposed[2, 0].working.written == ["K_(0,2) = 3.00"])
  }

  @Test func twiceIsNothing() {
    #expect(k.transposed().transposed().value == k.value)
    #expect(k.transposed().transposed().rows == k.rows)
  }

  @Test func isWritten() {
    #expect(k.transposed().named("L", "transposed").formulas == ["L = Kᵀ"])
    #expect(k.transposed().numpy == "K.T")
  }
}
