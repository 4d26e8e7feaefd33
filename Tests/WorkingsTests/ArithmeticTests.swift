import Testing

@testable import Workings

@Suite struct ArithmeticTests {
  @Test(
    arguments: [
      (.constant(2), 2), (.earlier(0.5), 0.5), (.rest(count: 3, 1.5), 1.5), (.cell(given("E", [[7, 8]])[0, 1]), 8),
      (.sum([]), 0), (.sum([.constant(1), .constant(2), .constant(4)]), 7),
      (.difference(.constant(1), .constant(3)), -2),
      (.product(.constant(2), .constant(3)), 6), (.quotient(.constant(1), .constant(4)), 0.25),
      (.power(.constant(3), .constant(2)), 9), (.root(.constant(9)), 3), (.function(.exponential, .constant(0)), 1),
      (.function(.sine, .constant(0)), 0), (.function(.cosine, .constant(0)), 1),
      (.largest([.constant(-3), .constant(-1), .constant(-2)]), -1),
    ] as [(Arithmetic, Double)])
  func comesTo(_ arithmetic: Arithmetic, _ value: Double) {
    #expect(arithmetic.value == value)
  }

  /// What is printed in full is read in full.
  @Test func readsAllButConstantsAsPrinted() {
    let style = NumberStyle(decimals: 0)
    let cell = given("E", [[2.4]])[0, 0]
    let sum = Arithmetic.sum([.constant(0.4), .earlier(0.6), .cell(cell), .rest(count: 2, 9.5)])
    #expect(sum.value(style.rounded) == 13.4)
  }

  @Test func showsASumOfEightWhole() {
    let sum = Arithmetic.sum((1...8).map { .earlier(Double($0)) })
    #expect(sum.written == "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8")
  }

  /// In their own order, and with the sign disregarded.
  @Test func showsOfALongSumTheFourThatWeighMost() {
    let sum = Arithmetic.sum([3, -90, 1, 40, 2, 5, 60, -4, 50].map { .earlier($0) })
    #expect(sum.written == "−90 + 40 + 60 + 50 + 7 (the other 5)")
    #expect(sum.abbreviated.value == sum.value)
  }

  @Test func showsTheFirstOfTermsThatWeighTheSame() {
    let sum = Arithmetic.sum((1...9).map { _ in .earlier(1) })
    #expect(sum.written == "1 + 1 + 1 + 1 + 5 (the other 5)")
  }

  @Test func abbreviatesSumsInsideOtherArithmetic() {
    let sum = Arithmetic.sum((1...10).map { .earlier(Double($0)) })
    let short = "7 + 8 + 9 + 10 + 21 (the other 6)"
    #expect(Arithmetic.root(sum).written == "√(\(short))")
    #expect(Arithmetic.quotient(sum, .constant(10)).written == "(\(short))/10")
    #expect(Arithmetic.product(.constant(2), sum).written == "2 · (\(short))")
    #expect(Arithmetic.difference(.constant(2), sum).written == "2 − (\(short))")
    #expect(Arithmetic.power(sum, .constant(2)).written == "(\(short))^2")
    #expect(Arithmetic.function(.exponential, sum).written == "e^(\(short))")
  }

  @Test func showsOfManyOnlyTheLargest() {
    let few = Arithmetic.largest((1...8).map { .earlier(Double($0)) })
    #expect(few.written == "max(1,2,3,4,5,6,7,8)")
    let many = Arithmetic.largest((1...9).map { .earlier(Double($0 % 8)) })
    #expect(many.written == "max(7 and 8 others)")
  }

  @Test(
    arguments: [
      (.sum([.earlier(-1), .earlier(-2), .constant(-3)]), "−1 + (−2) + (−3)"),
      (.sum([.earlier(1), .product(.earlier(-2), .earlier(3))]), "1 + (−2 · 3)"),
      (.sum([.earlier(1), .rest(count: 9, -2)]), "1 + (−2 (the other 9))"),
      (.sum([.earlier(1), .earlier(-0.2)]), "1 + 0"),
      (.product(.earlier(-2), .earlier(-3)), "−2 · (−3)"), (.difference(.earlier(-1), .earlier(-2)), "−1 − (−2)"),
      (.power(.earlier(-2), .constant(2)), "(−2)^2"),
      (.power(.difference(.earlier(1), .earlier(2)), .constant(2)), "(1 − 2)^2"),
      (.product(.sum([.earlier(1), .earlier(2)]), .earlier(3)), "(1 + 2) · 3"),
      (.product(.constant(2), .product(.earlier(-2), .earlier(-3))), "2 · (−2 · (−3))"),
      (.product(.product(.earlier(-2), .earlier(3)), .earlier(4)), "−2 · 3 · 4"),
      (.difference(.constant(1), .product(.earlier(-2), .earlier(3))), "1 − (−2 · 3)"),
    ] as [(Arithmetic, String)])
  func putsBracketsWhereTheyAreNeeded(_ arithmetic: Arithmetic, _ text: String) {
    #expect(arithmetic.written == text)
  }
}

extension Arithmetic {
  /// The arithmetic as it is printed, without decimals.
  fileprivate var written: String { abbreviated.formula(NumberStyle(decimals: 0)).written }
}
