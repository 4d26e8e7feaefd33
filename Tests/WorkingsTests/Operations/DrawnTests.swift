import Numbers
import Testing
import Workings

@Suite struct DrawnTests {
  /// As `np.random.RandomState(12).randint(0, 5, (2, 4))` does.
  @Test func drawsWholeNumbersRowByRow() {
    var generator = MersenneTwister(seed: 12)
    #expect(generator.integers(rows: 2, columns: 4, from: 0, below: 5) == Matrix([[3, 3, 1, 2], [3, 3, 4, 0]]))
  }

  /// As `np.random.RandomState(12).random_sample((1, 3))` does.
  @Test func drawsUniformNumbersRowByRow() {
    var generator = MersenneTwister(seed: 12)
    #expect(
      generator.uniforms(rows: 1, columns: 3)
        == Matrix([[0.15416284237967237, 0.7400496965154048, 0.26331501518513467]]))
  }

  private func integers(divisor: Double) -> Quantity {
    Quantity(
      .drawnIntegers(
        Matrix([[-2, 1], [2, 0]]), from: -2, below: 3, divisor: divisor, seed: 7, rows: .features(2),
        columns: .features(2)))
  }

  @Test func dividesWholeNumbers() {
    #expect(integers(divisor: 10).value == Matrix([[-0.2, 0.1], [0.2, 0]]))
    #expect(integers(divisor: 1).value == Matrix([[-2, 1], [2, 0]]))
    #expect(
      workingsHold(integers(divisor: 10)) && workingsHold(integers(divisor: 3)) && workingsHold(integers(divisor: 1)))
  }

  @Test func saysHowWholeNumbersWereDrawn() {
    #expect(
      integers(divisor: 10)[0, 0].working.written
        == ["Drawn with seed 7, from the whole numbers −2 to 2, and divided. −2/10 = −0.20"])
    #expect(
      integers(divisor: 1)[1, 0].working.written == ["Drawn with seed 7, from the whole numbers −2 to 2. 2 = 2.00"])
  }

  @Test func writesWholeNumbersInNumPy() {
    #expect(integers(divisor: 10).numpy == "rng(7, 0).randint(-2, 3, (2, 2)) / 10.0")
    #expect(integers(divisor: 1).numpy == "rng(7, 0).randint(-2, 3, (2, 2))")
  }

  private var uniform: Quantity {
    Quantity(
      .drawnUniform(
        Matrix([[0, 0.25, 0.75]]), from: -2, to: 2, seed: 7, rows: .single("shift"), columns: .features(3)))
  }

  @Test func stretchesUniformNumbersToTheirRange() {
    #expect(uniform.value == Matrix([[-2, -1, 1]]))
    #expect(workingsHold(uniform))
    #expect(
      uniform[0, 1].working.written
        == ["Drawn with seed 7: a number between 0 and 1, stretched to the range. −2.00 + 4.00 · 0.25 = −1.00"])
    #expect(uniform.numpy == "-2.0 + 4.0 * rng(7, 0).random_sample((1, 3))")
  }

  @Test func haveTheAxesTheyAreGiven() {
    #expect(integers(divisor: 1).rows == .features(2))
    #expect(uniform.rows == .single("shift") && uniform.columns == .features(3))
  }
}
