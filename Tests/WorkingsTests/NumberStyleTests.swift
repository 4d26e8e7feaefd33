import Numbers
import Testing

@testable import Workings

@Suite struct NumberStyleTests {
  @Test(
    arguments: [
      (0, "0.00"), (-0.0, "0.00"), (-0.001, "0.00"), (-0.0049, "0.00"), (-0.005, "−0.01"), (0.005, "0.01"),
      (2.675, "2.68"), (2.665, "2.67"), (1.005, "1.01"), (-1.005, "−1.01"), (0.994999, "0.99"), (9.995, "10.00"),
      (99.999, "100.00"), (-1.834, "−1.83"), (12, "12.00"), (123456.789, "123456.79"), (1e-7, "0.00"), (5e-308, "0.00"),
      (0.00999, "0.01"),
    ] as [(Double, String)])
  func roundsToTwoDecimals(_ number: Double, _ text: String) {
    #expect(NumberStyle(decimals: 2).text(number) == text)
  }

  @Test(
    arguments: [
      (0, "0"), (0.49, "0"), (0.5, "1"), (1.5, "2"), (2.5, "3"), (-0.4, "0"), (-0.5, "−1"), (9.5, "10"),
      (1e14, "100000000000000"),
    ] as [(Double, String)])
  func roundsToWholeNumbers(_ number: Double, _ text: String) {
    #expect(NumberStyle(decimals: 0).text(number) == text)
  }

  @Test(
    arguments: [
      (1e-7, "0.000000"), (4.9e-7, "0.000000"), (5e-7, "0.000001"), (-5e-7, "−0.000001"), (1.5, "1.500000"),
      (0.1234565, "0.123457"), (-0.9999996, "−1.000000"),
    ] as [(Double, String)])
  func roundsToSixDecimals(_ number: Double, _ text: String) {
    #expect(NumberStyle(decimals: 6).text(number) == text)
  }

  /// From 10¹⁵ upwards the digits before the point would say more than a Double knows.
  @Test(
    arguments: [
      (999_999_999_999_999, 2, "999999999999999.00"), (1e15, 2, "1.00e15"), (1e15, 0, "1e15"),
      (1.2345e15, 2, "1.23e15"), (-1.5e300, 2, "−1.50e300"), (.greatestFiniteMagnitude, 2, "1.80e308"),
      (9.999e15, 2, "1.00e16"), (9.5e20, 0, "1e21"),
    ] as [(Double, Int, String)])
  func printsLargeNumbersInPowersOfTen(_ number: Double, _ decimals: Int, _ text: String) {
    #expect(NumberStyle(decimals: decimals).text(number) == text)
  }

  @Test func printsWhatIsNoNumber() {
    let style = NumberStyle(decimals: 2)
    #expect([.nan, .infinity, -.infinity].map { style.text($0) } == ["nan", "∞", "−∞"])
    #expect([.infinity, -.infinity].map { NumberStyle.exact($0) } == ["∞", "−∞"])
    #expect(style.rounded(-.infinity) == -.infinity && style.rounded(.nan).isNaN)
    #expect(style.comparing(-.infinity, with: 3) == style && style.telling(-.infinity, from: .infinity) == style)
  }

  @Test(arguments: [(2.675, 2.68), (-1.005, -1.01), (1.2345e15, 1.23e15), (0, 0)] as [(Double, Double)])
  func readsBackWhatItPrints(_ number: Double, _ printed: Double) {
    #expect(NumberStyle(decimals: 2).rounded(number) == printed)
  }

  /// By way of units, a number has the text that its digits give, which are those of its shortest text.
  @Test(arguments: 0...16)
  func countsInUnitsAsTheDigitsRound(decimals: Int) {
    let style = NumberStyle(decimals: decimals)
    var generator = MersenneTwister(seed: UInt32(decimals))
    let scales = [1e-18, 1e-9, 1e-3, 1, 10, 1e3, 1e7, 1e10]
    var numbers: [Double] = []
    for place in -50...50 {
      for tie in [0.5, 0.05, 0.005, 1.005].map({ Double(place) * $0 }) { numbers += [tie, tie.nextUp, tie.nextDown] }
    }
    for place in 0..<2000 { numbers.append((2 * generator.uniform() - 1) * scales[place % scales.count]) }
    for number in numbers {
      var digits = DecimalDigits(number)
      digits.round(toDecimals: decimals)
      let text = (number < 0 && !digits.isZero ? "−" : "") + digits.fixedText(decimals: decimals)
      #expect(style.text(number) == text)
      #expect(style.rounded(number) == Double(text.replacing("−", with: "-")))
    }
  }

  /// Numbers near each other and far apart, of all sizes: the short way comes to what the texts say.
  @Test(arguments: [0, 1, 2, 6, 15])
  func saysWhetherTwoArePrintedAlike(decimals: Int) {
    let style = NumberStyle(decimals: decimals)
    let distances: [Double] = [
      0, 1e-300, 1e-17, 1e-7, 0.001, 0.004, 0.0049, 0.005, 0.01, 0.0199, 0.0201, 0.5, 0.99, 1, 2.1, 3,
    ]
    let numbers: [Double] = [
      0, -0.0, 0.005, 1, 2.675, 99.995, -7.5, 1e9 + 0.5, 1e13, 9.9e14, 1e15, 1e300, .infinity, .nan,
    ]
    for number in numbers {
      var others: [Double] = [.nan]
      for distance in distances {
        others += [number + distance, number - distance, number * (1 + distance), -distance]
      }
      for other in others {
        #expect(style.prints(number, like: other) == (style.text(number) == style.text(other)), "\(number), \(other)")
      }
    }
  }

  @Test func knowsNoNegativeZero() {
    #expect(NumberStyle(decimals: 2).rounded(-0.001).sign == .plus)
  }

  @Test(
    arguments: [
      (0, "0"), (2.220446049250313e-16, "2.2\u{A0}×\u{A0}10⁻¹⁶"), (1, "1.0"), (9.96e-5, "0.00010"), (1.25e-3, "0.0013"),
      (9.94e-5, "9.9\u{A0}×\u{A0}10⁻⁵"), (9.9e-6, "9.9\u{A0}×\u{A0}10⁻⁶"), (-3.14e-7, "−3.1\u{A0}×\u{A0}10⁻⁷"),
      (1234, "1200"),
      (99600, "1.0\u{A0}×\u{A0}10⁵"), (1e-300, "1.0\u{A0}×\u{A0}10⁻³⁰⁰"), (.infinity, "∞"),
    ] as [(Double, String)])
  func tellsSizesToTwoDigits(_ number: Double, _ text: String) {
    #expect(NumberStyle.size(of: number) == text)
  }

  @Test(arguments: [
    (0.73, 0.95, 0, "0.7"), (0.947, 0.95, 0, "0.9"), (0.951, 0.95, 0, "0.951"), (0.949, 0.95, 2, "0.949"),
    (0.95, 0.95, 0, "0.95"), (0.5, 0.95, 2, "0.50"), (1, 1, 0, "1"), (-0.2, 0, 0, "−0.2"), (1e-5, 0, 2, "0.00001"),
    (0.5501, 0.5499, 2, "0.5501"), (0.5499, 0.5501, 2, "0.5499"), (3, 0.95, 2, "3.00"),
  ])
  func printsWhatComparesAsItIs(number: Double, other: Double, decimals: Int, text: String) {
    #expect(NumberStyle(decimals: decimals).comparing(number, with: other).text(number) == text)
  }

  @Test(
    arguments: [
      (0.25, 0.5, 2), (2.27251, 2.27244, 3), (2.27251, 2.27256, 4), (0.1 + 0.2, 0.3, 17), (1, 1, 2),
    ] as [(Double, Double, Int)])
  func tellsNumbersApartWithAsFewDigitsAsThatTakes(_ number: Double, _ other: Double, _ decimals: Int) {
    #expect(NumberStyle(decimals: 2).telling(number, from: other).decimals == decimals)
  }

  @Test(
    arguments: [
      (10000, "10000"), (0.00001, "0.00001"), (2, "2"), (-3, "−3"), (0.1, "0.1"), (1e-20, "1e-20"), (0, "0"),
      (-0.0, "0"),
      (120, "120"), (0.99, "0.99"), (1e14, "100000000000000"),
    ] as [(Double, String)])
  func printsExactNumbersInFull(_ number: Double, _ text: String) {
    #expect(NumberStyle.exact(number) == text)
  }

  @Test(arguments: [1e15, 0x1p53, 1.5e300, 123_456.789, 1e-9, 1.0 / 3, .leastNormalMagnitude])
  func exactNumbersReadBackAndEndInNoZeros(_ number: Double) {
    let text = NumberStyle.exact(number)
    #expect(Double(text) == number)
    #expect(!text.hasSuffix(".0") && !text.contains("+"), "\(text)")
  }
}
