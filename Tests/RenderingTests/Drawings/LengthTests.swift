import Testing

@testable import Rendering

/// Lengths and shares as they stand in SVG: short, and without an exponent.
@Suite struct LengthTests {
  @Test(arguments: [
    (0, "0"), (1, "1"), (12.5, "12.5"), (0.04, "0"), (0.05, "0.1"), (99.96, "100"), (-0.04, "0"), (-3.5, "-3.5"),
    (-0.5, "-0.5"), (640, "640"),
  ])
  func pixels(length: Double, text: String) {
    #expect(px(length) == text)
  }

  @Test(arguments: [
    (0, "0"), (1, "1"), (0.5, "0.5"), (0.25, "0.25"), (0.05, "0.05"), (0.004, "0"), (0.005, "0.01"), (0.999, "1"),
    (0.1, "0.1"),
  ])
  func shares(share: Double, text: String) {
    #expect(hundredths(share) == text)
  }
}
