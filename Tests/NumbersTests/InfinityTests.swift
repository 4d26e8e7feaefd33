import Numbers
import Testing

private let endless = Double.infinity

@Suite struct InfinityTests {
  @Test(
    arguments: [
      (1, 3, 2), (-1.5, -1.5, 0), (-endless, -endless, 0), (endless, endless, 0),
      (-endless, endless, endless),
      (-endless, 0, endless), (0, -0.0, 0),
    ] as [(Double, Double, Double)])
  func distances(one: Double, other: Double, apart: Double) {
    #expect(distance(between: one, and: other) == apart && distance(between: other, and: one) == apart)
    #expect(Matrix([[one, 1]]).distances(from: Matrix([[other, 1]])) == [apart, 0])
  }

  @Test(arguments: [0, Double.nan, endless]) func whatIsNoNumberIsNowhere(other: Double) {
    #expect(distance(between: Double.nan, and: other).isNaN && distance(between: other, and: Double.nan).isNaN)
  }

  @Test(
    arguments: [
      (2, 4, 0.5), (-4, 4, -1), (0, 0, 0), (-endless, 4, -1), (endless, 0, 1), (Double.nan, 4, 0),
    ] as [(Double, Double, Double)])
  func strengths(number: Double, largest: Double, strength: Double) {
    #expect(number.strength(besides: largest) == strength)
  }

  @Test func theLargestFiniteNumber() {
    #expect([1, -3, endless, -endless, .nan].largestFinite == 3)
    #expect([-endless].largestFinite == 0 && [].largestFinite == 0)
  }

  @Test func spellings() {
    let numbers = [-endless, endless, .nan, -0.5, 3]
    #expect(numbers.map { $0.nonFiniteText } == ["−∞", "∞", "nan", nil, nil])
    #expect(numbers.map { $0.numpy } == ["-np.inf", "np.inf", "np.nan", "-0.5", "3.0"])
    #expect(numbers.map { $0.javaScript } == ["-Infinity", "Infinity", "NaN", "-0.5", "3.0"])
  }
}
