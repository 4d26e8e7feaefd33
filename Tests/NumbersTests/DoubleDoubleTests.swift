import Testing

@testable import Numbers

@Suite struct DoubleDoubleTests {
  @Test func addsWithoutLosingTheSmallOne() {
    let sum = DoubleDouble(sum: 1e-20, 1)
    #expect(sum.high == 1)
    #expect(sum.low == 1e-20)
  }

  /// (1 + 2^-52)² = 1 + 2^-51 + 2^-104.
  @Test func multipliesWithoutRounding() {
    let product = DoubleDouble(product: 1.0.nextUp, 1.0.nextUp)
    #expect(product.high == 1 + powerOfTwo(-51))
    #expect(product.low == powerOfTwo(-104))
  }

  @Test(arguments: 1...40)
  func dividesBackToOne(divisor: Int) {
    let product = DoubleDouble.reciprocal(Double(divisor)) * Double(divisor) - DoubleDouble(1)
    #expect(abs(product.rounded) < powerOfTwo(-102))
  }

  @Test(arguments: [-1022, -1, 0, 1, 10, 1023])
  func raisesTwo(exponent: Int) {
    #expect(powerOfTwo(exponent) == Double(sign: .plus, exponent: exponent, significand: 1))
  }
}
