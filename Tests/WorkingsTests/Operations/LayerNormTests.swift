import Numbers
import Support
import Testing
import Workings

@Suite struct LayerNormTests {
  private let r = given("R", [[1, 3], [-2, 2], [6, 1]])

  private func normalised(
    _ extent: Extent, epsilon: Double = 0, gamma: [Double] = [1, 1], beta: [Double] = [0, 0]
  ) -> Quantity {
    let mean = r.mean(over: extent).named("mu", "mean")
    let variance = r.variance(around: mean, over: extent).named("variance", "variance")
    return r.normalised(
      mean: mean, variance: variance, epsilon: epsilon, gamma: givenRow("gamma", gamma), beta: givenRow("beta", beta),
      over: extent
    ).named("N", "layer norm")
  }

  /// Two numbers lie one standard deviation to either side of their mean.
  @Test func normalisesRows() {
    #expect(normalised(.row).value == Matrix([[-1, 1], [-1, 1], [1, -1]]))
    #expect(normalised(.row).rows == r.rows && normalised(.row).columns == r.columns)
  }

  /// Column 0 has mean 5/3 and variance 98/9, column 1 mean 2 and variance 2/3.
  @Test func normalisesColumns() {
    let (a, b) = ((98.0 / 9).squareRoot(), (2.0 / 3).squareRoot())
    let expected = Matrix([[-2 / 3 / a, 1 / b], [-11 / 3 / a, 0], [13 / 3 / a, -1 / b]])
    #expect(distance(normalised(.column).value, expected) <= 1e-15)
  }

  @Test func addsEpsilonInsideTheRoot() {
    // The first row lies 1 to either side of its mean: 1 / √(1 + 3).
    #expect(normalised(.row, epsilon: 3).value.row(0) == [-0.5, 0.5])
  }

  @Test(arguments: [Extent.row, .column]) func scalesAndShiftsEachFeature(_ extent: Extent) {
    let plain = normalised(extent).value
    let expected = Matrix(rows: 3, columns: 2) { [2, -3][$1] * plain[$0, $1] + [10, 0.5][$1] }
    #expect(normalised(extent, gamma: [2, -3], beta: [10, 0.5]).value == expected)
    #expect(workingsHold(normalised(extent, epsilon: 0.1, gamma: [2, -3], beta: [10, 0.5])))
  }

  @Test func worksOutANumber() {
    #expect(
      normalised(.row, epsilon: 0.00001, gamma: [2, 1], beta: [0.5, 0])[0, 0].working.written == [
        "The spread, as a standard deviation: √(1.00 + 0.00001) = 1.00",
        "The distance from the mean, counted in such spreads: (1.00 − 2.00)/1.00 = −1.00",
        "Stretched by γ and moved by β: 2.00 · (−1.00) + 0.50 = −1.50",
      ])
  }

  @Test func isWritten() {
    #expect(
      normalised(.row).formulas == ["N = LayerNorm(R)", "N_(ij) = γ_j · (R_(ij) − μ_i)/√(σ_i^2 + ε) + β_j"])
    #expect(normalised(.column).formulas[1] == "N_(ij) = γ_j · (R_(ij) − μ_j)/√(σ_j^2 + ε) + β_j")
    let quantity = normalised(.row, epsilon: 0.00001)
    #expect(
      quantity.operation.numpy(quantity.operands.map { $0.numpy })
        == "gamma * (R - mu) / np.sqrt(variance + 1e-05) + beta")
  }
}
