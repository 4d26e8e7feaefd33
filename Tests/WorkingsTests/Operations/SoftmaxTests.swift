import Foundation
import Numbers
import Support
import Testing
import Workings

@Suite struct SoftmaxTests {
  private let t = given("T", [[0.5, -1, 2], [3, 3, 3]])

  /// Straight from the definition, without counting from the largest.
  private func shares(_ scores: [Double]) -> [Double] {
    let total = scores.reduce(0) { $0 + Foundation.exp($1) }
    return scores.map { Foundation.exp($0) / total }
  }

  @Test func takesEachRow() {
    let weights = t.softmax(over: .row)
    #expect(distance(weights.value, Matrix([shares([0.5, -1, 2]), shares([3, 3, 3])])) <= 1e-15)
    #expect(workingsHold(weights))
  }

  @Test func takesEachColumn() {
    let weights = t.softmax(over: .column)
    let columns = Matrix([shares([0.5, 3]), shares([-1, 3]), shares([2, 3])])
    #expect(distance(weights.value, columns.transposed()) <= 1e-15)
    #expect(workingsHold(weights))
  }

  @Test func takesTheWholeMatrix() {
    let weights = t.softmax(over: .matrix)
    let all = Matrix(rows: 2, columns: 3, elements: shares([0.5, -1, 2, 3, 3, 3]))
    #expect(distance(weights.value, all) <= 1e-15)
    #expect(workingsHold(weights))
  }

  @Test(arguments: [Extent.row, .column, .matrix]) func keepsTheAxes(_ extent: Extent) {
    #expect(t.softmax(over: extent).rows == t.rows)
    #expect(t.softmax(over: extent).columns == t.columns)
  }

  @Test(arguments: [100, -1000, 1e6]) func ignoresAnAddedConstant(_ constant: Double) {
    let moved = given("T", [[0.5 + constant, -1 + constant, 2 + constant]])
    let weights = given("T", [[0.5, -1, 2]]).softmax(over: .row).value
    #expect(distance(moved.softmax(over: .row).value, weights) == 0)
  }

  @Test(arguments: [Extent.row, .column, .matrix]) func staysFiniteForHugeScores(_ extent: Extent) {
    let huge = given("T", [[1e300, -1e300], [.greatestFiniteMagnitude, -.greatestFiniteMagnitude]])
    let weights = huge.softmax(over: extent).value
    #expect(weights.elements.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(given("T", [[1e300, 1e300]]).softmax(over: .row).value == Matrix([[0.5, 0.5]]))
  }

  @Test func giveAllToTheOnlyOne() {
    #expect(given("T", [[-7]]).softmax(over: .row).value == Matrix([[1]]))
  }

  @Test func worksOutAShare() {
    #expect(
      given("T", [[0, 1, -1]]).softmax(over: .row)[0, 1].working.written == [
        "The largest score in the row: max(0.00,1.00,−1.00) = 1.00",
        "This score’s power, counted from the largest: e^(1.00 − 1.00) = 1.00",
        "All powers in the row together: e^(0.00 − 1.00) + e^(1.00 − 1.00) + e^(−1.00 − 1.00) = 1.50",
        "The share: 1.00/1.50 = 0.67",
      ])
  }

  @Test func isWritten() {
    let weights = [Extent.row, .column, .matrix].map { t.softmax(over: $0).named("A", "weights") }
    #expect(weights.map { $0.formulas[0] } == Array(repeating: "A = softmax(T)", count: 3))
    #expect(
      weights.map { $0.formulas[1] } == [
        "A_(ij) = e^T_(ij)/(Σ_m e^T_(im))", "A_(ij) = e^T_(ij)/(Σ_m e^T_(mj))", "A_(ij) = e^T_(ij)/(Σ_(m,l) e^T_(ml))",
      ])
    #expect(
      [Extent.row, .column, .matrix].map { t.softmax(over: $0).numpy } == [
        "softmax(T, axis=1)", "softmax(T, axis=0)", "softmax(T)",
      ])
  }
}
