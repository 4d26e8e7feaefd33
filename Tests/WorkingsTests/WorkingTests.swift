import Testing
import Workings

/// Rounding is honest: a line says = only where the printed numbers give the printed result.
@Suite struct WorkingTests {
  private let style = NumberStyle(decimals: 2)

  @Test func saysEqualWhereThePrintedNumbersGiveTheResult() {
    let line = Working.Line(nil, .sum([.earlier(0.251), .earlier(0.252)]))
    #expect(line.equation(style).written == "0.25 + 0.25 = 0.50")
  }

  @Test func showsOneMoreDigitWhereTwoDoNotDo() {
    let line = Working.Line(nil, .sum([.earlier(0.333), .earlier(0.333), .earlier(0.334)]))
    #expect(line.equation(style).written == "0.333 + 0.333 + 0.334 ≈ 1.00")
  }

  @Test func showsAsManyDigitsAsItTakes() {
    let line = Working.Line(nil, .product(.constant(1000), .earlier(0.0012345)))
    #expect(line.equation(style).written == "1000 · 0.00123 ≈ 1.23")
  }

  @Test func saysAboutWhereNoDigitsDo() {
    let line = Working.Line(nil, .constant(1), result: 2)
    #expect(line.equation(style).written == "1 ≈ 2.00")
  }

  @Test func namesANumberThatIsOnlyCopied() {
    #expect(Working.Line(nil, .cell(given("O_2", [[1, 2.345]])[0, 1])).equation(style).written == "O_(2,0,1) = 2.35")
  }

  @Test func doesNotSayThatWhatIsWrittenDownEqualsItself() {
    #expect(Working.Line("Masked:", .constant(-.infinity)).equation(style).written == "−∞")
    #expect(Working.Line(nil, .constant(1)).equation(style).written == "1 = 1.00")
  }

  @Test func countsWhatIsLeftOfALongSum() {
    let line = Working.Line(nil, .sum((1...9).map { _ in .earlier(0.104) }))
    #expect(line.equation(style).written == "0.104 + 0.104 + 0.104 + 0.104 + 0.520 (the other 5) ≈ 0.94")
  }

  @Test func aStepComesToItsExpressionUnlessTold() {
    #expect(Working.Line(nil, .sum([.constant(1), .constant(2)])).result == 3)
    #expect(Working.Line(nil, .sum([.constant(1), .constant(2)]), result: 4).result == 4)
  }
}
