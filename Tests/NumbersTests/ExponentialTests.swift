import Numbers
import Testing

@Suite struct ExponentialTests {
  /// The nearest `Double`, or for one argument in ten thousand the next: see Fixtures/make_elementary.py for the arguments.
  @Test func isTheNearestDouble() throws {
    let comparison = try Comparison(fixture("exp.txt")) { exp($0[0]) }
    #expect(comparison.count > 4000)
    #expect(comparison.worst <= 1, "at \(comparison.worstArguments)")
    #expect(comparison.misses <= 1)
  }

  @Test(arguments: [
    (0.0, 1.0), (-0.0, 1.0), (1, 2.718281828459045), (1e-300, 1), (-1e-300, 1), (.leastNonzeroMagnitude, 1),
    (.infinity, .infinity), (-.infinity, 0), (710, .infinity), (1e308, .infinity), (-746, 0), (-1e308, 0),
  ])
  func hasItsLimits(x: Double, expected: Double) {
    #expect(exp(x) == expected)
  }

  @Test func passesOnWhatIsNotANumber() {
    #expect(exp(.nan).isNaN)
  }

  @Test func neverFallsAsItsArgumentGrows() {
    var last = 0.0
    for x in stride(from: -746.0, through: 710, by: 1 / 16.0) {
      #expect(exp(x) >= last)
      last = exp(x)
    }
  }
}
