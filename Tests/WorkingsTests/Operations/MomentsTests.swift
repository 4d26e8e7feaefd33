import Numbers
import Support
import Testing
import Workings

@Suite struct MomentsTests {
  private let r = given("R", [[1, 2, 6], [-1, 0, 1]])

  @Test func takesMeansAndVariancesOfRows() {
    let mean = r.mean(over: .row).named("mu", "mean")
    let variance = r.variance(around: mean, over: .row)
    #expect(mean.value == Matrix([[3], [0]]))
    #expect(distance(variance.value, Matrix([[14.0 / 3], [2.0 / 3]])) <= 1e-15)
    #expect(workingsHold(mean) && workingsHold(variance))
  }

  @Test func takesMeansAndVariancesOfColumns() {
    let mean = r.mean(over: .column).named("mu", "mean")
    let variance = r.variance(around: mean, over: .column)
    #expect(mean.value == Matrix([[0, 1, 3.5]]))
    #expect(variance.value == Matrix([[1, 1, 6.25]]))
    #expect(workingsHold(mean) && workingsHold(variance))
  }

  @Test func takesMeanAndVarianceOfAll() {
    let mean = r.mean(over: .matrix).named("mu", "mean")
    let variance = r.variance(around: mean, over: .matrix)
    #expect(mean.value == Matrix([[1.5]]))
    #expect(distance(variance.value, Matrix([[43.0 / 6 - 2.25]])) <= 1e-15)
    #expect(workingsHold(mean) && workingsHold(variance))
  }

  @Test func keepsTheAxisItDoesNotSumUp() {
    #expect(r.mean(over: .row).rows == r.rows && r.mean(over: .row).columns.count == 1)
    #expect(r.mean(over: .column).columns == r.columns && r.mean(over: .column).rows.count == 1)
    #expect(r.mean(over: .matrix).rows.count == 1 && r.mean(over: .matrix).columns.count == 1)
  }

  @Test func worksOutAMean() {
    #expect(
      r.mean(over: .row)[0, 0].working.written == [
        "All together: 1.00 + 2.00 + 6.00 = 9.00", "Over their number: 9.00/3 = 3.00",
      ])
  }

  @Test func worksOutAVariance() {
    let mean = r.mean(over: .row).named("mu", "mean")
    #expect(
      r.variance(around: mean, over: .row)[0, 0].working.written == [
        "The squared distances from the mean together: (1.00 − 3.00)^2 + (2.00 − 3.00)^2 + (6.00 − 3.00)^2 = 14.00",
        "Over their number: 14.00/3 = 4.67",
      ])
  }

  @Test func isWrittenForRows() {
    let mean = r.mean(over: .row).named("mu", "mean")
    let variance = r.variance(around: mean, over: .row).named("variance", "variance")
    #expect(mean.formulas == ["μ = mean(R)", "μ_i = 1/dΣ_m R_(im)"])
    #expect(variance.formulas == ["σ^2 = var(R)", "σ_i^2 = 1/dΣ_m (R_(im) − μ_i)^2"])
    #expect(r.mean(over: .row).numpy == "R.mean(axis=1, keepdims=True)")
    #expect(r.variance(around: mean, over: .row).numpy == "R.var(axis=1, keepdims=True)")
  }

  @Test func isWrittenForColumnsAndForAll() {
    #expect(r.mean(over: .column).named("mu", "mean").formulas[1] == "μ_j = 1/nΣ_m R_(mj)")
    #expect(r.mean(over: .matrix).named("mu", "mean").formulas[1] == "μ_0 = 1/(nd)Σ_(m,l) R_(ml)")
    #expect(r.mean(over: .column).numpy == "R.mean(axis=0, keepdims=True)")
    #expect(r.mean(over: .matrix).numpy == "R.mean(axis=None, keepdims=True)")
  }
}
