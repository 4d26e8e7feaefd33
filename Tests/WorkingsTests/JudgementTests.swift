import Numbers
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
    ("0.32", "right"), ("0,32", "right"), ("0.321", "right"), ("0.3", "small"), (".33", "right"), ("0.34", "large"),
    ("-0.32", "sign"), ("−0.32", "sign"), ("0.68", "0 1"),
    ("1.65", "e to the power of the score, not yet divided by the total"),
    ("0.82", "the softmax over each column"), ("0.13", "the softmax over the whole matrix"),
  ])
  func namesWhatTheNumberIs(text: String, judgement: String) throws {
    #expect(try judged(text, weights[0, 0]) == judgement)
  }

  /// 1.004 · 3 is 3.012, but a reader who sees 1.00 gets 3.00.
  @Test func numbersAsPrintedAreGoodEnough() throws {
    let product = given("E", [[1.004]]).matmul(given("W", [[30]])).named("Q", "q")
    #expect(try judged("30.12", product[0, 0]) == "right")
    #expect(try judged("30", product[0, 0]) == "right")
    #expect(try judged("29.98", product[0, 0]) == "small")
  }
}
