import Numbers
import Testing

@Suite struct PowerTests {
  /// The nearest `Double`, or for one argument in ten thousand the next: see Fixtures/make_elementary.py for the arguments.
  @Test func isTheNearestDouble() throws {
    let comparison = try Comparison(fixture("pow.txt")) { pow($0[0], $0[1]) }
    #expect(comparison.count > 4000)
    #expect(comparison.worst <= 1, "at \(comparison.worstArguments)")
    #expect(comparison.misses <= 1)
  }

  @Test(arguments: [
    (10000, 0.5, 100), (10000, 0.25, 10), (10, -2, 0.01), (3, 5, 243), (9, 0.5, 3), (2, -1074, .leastNonzeroMagnitude),
  ])
  func isExactWhereTheResultIs(base: Double, exponent: Double, expected: Double) {
    #expect(pow(base, exponent) == expected)
  }

  /// The rules of IEEE 754, `pow` in section 9.2.1.
  @Test(
    arguments: [
      (5, 0, 1), (.nan, 0, 1), (0, 0, 1), (.infinity, -0.0, 1), (1, .nan, 1), (1, .infinity, 1), (-1, .infinity, 1),
      (0, 2, 0), (0, 3, 0), (0, 0.5, 0), (-0.0, 2, 0), (-0.0, 3, -0.0), (-0.0, 0.5, 0),
      (0, -2, .infinity), (0, -3, .infinity), (-0.0, -2, .infinity), (-0.0, -3, -.infinity), (-0.0, -0.5, .infinity),
      (.infinity, 2, .infinity), (.infinity, -2, 0), (-.infinity, 3, -.infinity), (-.infinity, 2, .infinity),
      (-.infinity, -3, -0.0), (-.infinity, 0.5, .infinity),
      (2, .infinity, .infinity), (2, -.infinity, 0), (0.5, .infinity, 0), (0.5, -.infinity, .infinity),
      (0, .infinity, 0), (0, -.infinity, .infinity), (-2, .infinity, .infinity),
      (-2, 3, -8), (-2, 2, 4), (-2, -1, -0.5), (-1, 9_007_199_254_740_991, -1), (-1, 9_007_199_254_740_992, 1),
      (10, 400, .infinity), (10, -400, 0), (-10, 401, -.infinity), (-10, -401, -0.0), (2, 1e308, .infinity),
      (0.5, 1e308, 0), (1.5, .leastNonzeroMagnitude, 1),
      (.greatestFiniteMagnitude, .greatestFiniteMagnitude, .infinity),
    ] as [(Double, Double, Double)])
  func keepsTheRulesOfTheStandard(base: Double, exponent: Double, expected: Double) {
    #expect(pow(base, exponent).bitPattern == expected.bitPattern)
  }

  @Test(arguments: [(-2, 0.5), (-8, 1 / 3.0), (.nan, 1), (2, .nan), (-1, .nan)] as [(Double, Double)])
  func isNotANumberWhereThereIsNone(base: Double, exponent: Double) {
    #expect(pow(base, exponent).isNaN)
  }
}
