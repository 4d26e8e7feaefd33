import Numbers
import Support
import Testing
import Workings

@Suite struct JudgementTests {
  private let style = NumberStyle(decimals: 2)
  private let weights = given("T", [[0.5, 1.25], [-1, 2]]).softmax(over: .row).named("A", "shares")

  private func judged(_ text: String, _ cell: Cell) throws -> String {
    let number = try #require(WrittenNumber(text))
    switch Judgement(number.value, for: cell, style: style) {
    case .right: return "right"
    case .slip(let words): return words
    case .otherSign: return "sign"
    case .elsewhere(let cell): return "\(cell.row) \(cell.column)"
    case .wrong(let isTooLarge): return isTooLarge ? "large" : "small"
    }
  }

  /// A[0, 0] is 0.3208.
  @Test(arguments: [
    ("0.32", "right"), ("0,32", "right"), ("0.321", "right"), ("0.3", "small"), ("0.33", "large"), ("0.34", "large"),
    ("-0.32", "sign"), ("−0.32", "sign"), ("0.68", "0 1"),
    ("1.65", "e to the power of the score, not yet divided by the total"),
    ("0.82", "the softmax over each column"), ("0.13", "the softmax over the whole matrix"),
  ])
  func namesWhatTheNumberIs(text: String, judgement: String) throws {
    #expect(try judged(text, weights[0, 0]) == judgement)
  }

  /// 0.9149 is printed as 0.91, and so is what the printed numbers give: the neighbours of 0.91 are other numbers.
  @Test(arguments: [
    ("0.91", "right"), ("0.915", "large"), ("0.914", "right"), ("0.9149", "right"), ("0.905", "right"),
    ("0.92", "large"),
    ("0.90", "small"), ("0.9", "small"), ("0.904", "small"),
  ])
  func theNextNumberIsNotIt(text: String, judgement: String) throws {
    #expect(try judged(text, given("E", [[0.9149]])[0, 0]) == judgement)
    let product = given("E", [[0.9149, 5]]).matmul(given("W", [[1], [0]])).named("Q", "q")
    #expect(try judged(text, product[0, 0]) == judgement)
  }

  /// B[0, 1] is −∞, masked; B[1, 0] is −1.
  @Test(arguments: [
    ("−∞", "right"), ("-inf", "right"), ("∞", "the first less the second"),
    ("-1e9", "large"), ("0", "large"), ("-1", "1 0"),
    ("1.25", "the first of the two alone, without the second"),
  ])
  func minusInfinityIsAnAnswer(text: String, judgement: String) throws {
    let mask = Quantity(.causalMask(.tokens(["a", "b"]))).named("M", "mask")
    let masked = (given("T", [[0.5, 1.25], [-1, 2]]) + mask).named("B", "masked")
    #expect(try judged(text, masked[0, 1]) == judgement)
    #expect(try judged("−∞", masked[0, 0]) == "0 1" && judged("−∞", masked[1, 0]) == "0 1")
    #expect(try judged("−∞", weights[0, 0]) == "small")
  }

  /// What is printed lies a half away at most; a half is rounded away from zero, as it is printed.
  @Test func halvesAreRoundedAsTheyArePrinted() throws {
    let half = given("E", [[0.905]])
    #expect(try judged("0.91", half[0, 0]) == "right")
    #expect(try judged("0.90", half[0, 0]) == "small")
  }

  /// 1.004 · 3 is 3.012, but a reader who sees 1.00 gets 3.00.
  @Test func numbersAsPrintedAreGoodEnough() throws {
    let product = given("E", [[1.004]]).matmul(given("W", [[30]])).named("Q", "q")
    #expect(try judged("30.12", product[0, 0]) == "right")
    #expect(try judged("30", product[0, 0]) == "right")
    #expect(try judged("29.98", product[0, 0]) == "small")
  }
}
