import Support
import Testing

@testable import Lessons

@Suite struct JSONNumberTests {
  @Test(
    arguments: [
      ("0", 0), ("-0", -0.0), ("10", 10), ("-1.5", -1.5), ("2.0", 2), ("2e0", 2), ("1E+2", 100), ("25e-1", 2.5),
      ("0.1", 0.1), ("9007199254740993", 9_007_199_254_740_992), ("1.7976931348623157e308", .greatestFiniteMagnitude),
      ("1.7976931348623158e308", .greatestFiniteMagnitude), ("5e-324", .leastNonzeroMagnitude), ("2e-324", 0),
      ("1e-400", 0), ("-1e-400", -0.0), ("0e999999999999", 0),
      // Halfway between two Doubles, and a little above halfway.
      ("9007199254740993.0000000000000000000000000000000", 9_007_199_254_740_992),
      ("9007199254740993.0000000000000000000000000000001", 9_007_199_254_740_994),
    ] as [(String, Double)])
  func readsTheNearestDouble(json: String, expected: Double) throws {
    #expect(try number(json).bitPattern == expected.bitPattern)
  }

  @Test func readsBackEveryDoubleThatItIsShown() throws {
    var generator = SplitMix64(state: 1)
    for _ in 0..<10_000 {
      let double = Double(bitPattern: generator.next())
      guard double.isFinite else { continue }
      #expect(try number("\(double)").bitPattern == double.bitPattern)
    }
  }

  @Test func takesNumbersOf4096Characters() throws {
    #expect(try number("0." + String(repeating: "3", count: 4094)) == 1.0 / 3)
    #expect(
      complaint(about: Array(("0." + String(repeating: "3", count: 4095)).utf8))
        == "line 1, column 1: the lesson: expected a number of at most 4096 characters, found 4097.")
  }

  private func number(_ json: String) throws -> Double {
    guard case .number(let number) = try value(json).content else {
      Issue.record("\(json) is not a number")
      return .nan
    }
    return number
  }
}
