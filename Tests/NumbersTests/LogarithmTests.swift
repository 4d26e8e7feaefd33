import Numbers
import Testing

@Suite struct LogarithmTests {
  /// The nearest `Double`, or for one argument in ten thousand the next: see Fixtures/make_elementary.py for the arguments.
  @Test func isTheNearestDouble() throws {
    let comparison = try Comparison(fixture("log.txt")) { log($0[0]) }
    #expect(comparison.count > 4000)
    #expect(comparison.worst <= 1, "at \(comparison.worstArguments)")
    #expect(comparison.misses <= 1)
  }

  @Test(arguments: [
    (1.0, 0.0), (0.0, -.infinity), (-0.0, -.infinity), (.infinity, .infinity), (2, 0.6931471805599453),
  ])
  func hasItsLimits(x: Double, expected: Double) {
    #expect(log(x) == expected)
  }

  @Test(arguments: [-1, -.leastNonzeroMagnitude, -.infinity, .nan] as [Double])
  func isNotANumberBelowZero(x: Double) {
    #expect(log(x).isNaN)
  }
}
