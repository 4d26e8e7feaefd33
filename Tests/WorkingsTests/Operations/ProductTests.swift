import Numbers
import Support
import Testing
import Workings

@Suite struct ProductTests {
  private let left = given("A", [[1, 2], [3, 4], [5, 6]]).named("A", "left", rows: "query")
  private let right = Quantity(
    .given(Matrix([[1, 0, -1, 2], [0.5, 1, 2, -3]]), rows: .features(2), columns: .tokens(["w", "x", "y", "z"]))
  ).named("B", "right", columns: "key")

  @Test func multipliesRowsByColumns() {
    let product = left.matmul(right)
    #expect(product.value == Matrix([[2, 2, 3, -4], [5, 4, 5, -6], [8, 6, 7, -8]]))
    #expect(workingsHold(product))
  }

  @Test func hasTheRowsOfTheLeftAndTheColumnsOfTheRight() {
    let product = left.matmul(right)
    #expect(product.rows == left.rows)
    #expect(product.columns == right.columns)
  }

  @Test func addsUpProducts() {
    #expect(left.matmul(right)[0, 3].working.written == ["1.00 · 2.00 + 2.00 · (−3.00) = −4.00"])
  }

  @Test func isWritten() {
    let product = left.matmul(right).named("C", "product")
    #expect(product.formulas == ["C = AB", "C_(ij) = Σ_m A_(im) · B_(mj)"])
    #expect(left.matmul(right).numpy == "A @ B")
  }

  @Test func exchangesTheIndicesOfATranspose() {
    let product = left.matmul(left.transposed()).named("D", "dot products")
    #expect(product.formulas == ["D = AAᵀ", "D_(ij) = Σ_m A_(im) · A_(jm)"])
    #expect(product.columns == left.rows)
    #expect(product[0, 2].working.written == ["1.00 · 5.00 + 2.00 · 6.00 = 17.00"])
  }
}
