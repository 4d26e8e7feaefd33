import Numbers
import Testing

@Suite struct TrigonometryTests {
  /// The nearest `Double`, or for one angle in ten thousand the next: see Fixtures/make_elementary.py for the angles.
  @Test(arguments: [("sin.txt", sin), ("cos.txt", cos)] as [(String, @Sendable (Double) -> Double)])
  func isTheNearestDouble(file: String, function: @Sendable (Double) -> Double) throws {
    let comparison = try Comparison(fixture(file)) { function($0[0]) }
    #expect(comparison.count > 5000)
    #expect(comparison.worst <= 1, "at \(comparison.worstArguments)")
    #expect(comparison.misses <= 1)
  }

  /// Two nearest `Double`s of numbers below 1 are at most 1.1e-16 apart, and NumPy's may be as far from the true one.
  @Test func agreesWithNumPyOnPositions() throws {
    for line in try fixture("positions.txt") {
      let numbers = try line.map { try #require(Double($0)) }
      let (position, exponent, angle, sine, cosine) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
      #expect(steps(from: position / pow(10000, exponent), to: angle) <= 1)
      #expect(abs(sin(angle) - sine) < 1e-15)
      #expect(abs(cos(angle) - cosine) < 1e-15)
    }
  }

  @Test func sineIsOddAndCosineEven() {
    for angle in [
      0, .leastNonzeroMagnitude, 1e-9, 0.1, 0.7853981633974483, 0.7853981633974484, 1, 2, 3, 4, 5, 6, 7, 1e5, 1e300,
    ] {
      #expect(sin(-angle).bitPattern == (-sin(angle)).bitPattern)
      #expect(cos(-angle) == cos(angle))
    }
  }

  @Test func startsAtNothingAndOne() {
    #expect(sin(0) == 0)
    #expect(cos(0) == 1)
    #expect(sin(.leastNonzeroMagnitude) == .leastNonzeroMagnitude)
  }

  @Test(arguments: [.infinity, -.infinity, .nan] as [Double])
  func isNotANumberForWhatIsNoAngle(angle: Double) {
    #expect(sin(angle).isNaN)
    #expect(cos(angle).isNaN)
  }
}
