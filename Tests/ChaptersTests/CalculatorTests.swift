import Testing
import Workings

@Suite struct CalculatorTests {
  @Test(
    arguments: [
      (["1", "+", "2", "·", "3"], 7), ([.number("−1"), "−", "2", "−", "3"], -6),
      (["2", "·", .brackets([.number("−3"), "+", "1"])], -4), ([.fraction(["1", "+", "2"], "2"), "·", "2"], 3),
      ([.root("9"), "·", .brackets(.number("−1"))], -3), (.upper(.brackets(.number("−3")), "2"), 9),
      ([.upper("e", "0"), "+", ["1", "+", .number("0.50"), .words(" (the other 3)")]], 2.5),
      (["max", .brackets([.number("−1"), ",", "2", ",", "0"])], 2), (["cos", .brackets("0")], 1),
      (.upper("e", [.number("−∞"), "−", .brackets(.number("−0.36"))]), 0), (.number("−∞"), -.infinity),
    ] as [(Formula, Double)])
  func reckons(_ formula: Formula, _ result: Double) throws {
    #expect(try Calculator.result(of: formula) == result)
  }

  @Test(
    arguments: [
      ["1", "+", .number("−2")], ["1", "·", .number("−2")], .upper(.number("−3"), "2"), ["1", "2"], ["1", "+"], "x",
    ] as [Formula])
  func refusesWhatCannotBeRead(_ formula: Formula) {
    #expect(throws: Calculator.Unreadable.self) { try Calculator.result(of: formula) }
  }
}
