import Numbers
import Support
import Testing

@testable import Workings

@Suite struct QuantityTests {
  private let e = given("E", [[1, 2], [3, 4]])

  @Test func aNameChangesNothingElse() {
    let product = e.matmul(e)
    let named = product.named("S", "scores")
    #expect((named.name, named.meaning) == ("S", "scores"))
    #expect(named.value == product.value)
    #expect((named.rows, named.columns) == (product.rows, product.columns))
    #expect(named.operands.count == 2)
  }

  @Test func aNameMayChangeTheRolesOfTheAxes() {
    let queries = e.named("Q", "queries", rows: "query", columns: "number")
    #expect(queries.rows == Axis(name: "query", labels: .tokens(["a", "b"])))
    #expect(queries.columns == Axis(name: "number", labels: .numbers(0..<2)))
  }

  @Test func withoutANameItIsCalledByWhatItDoes() {
    #expect(e.transposed().name == nil)
    #expect(e.transposed().meaning == "transpose")
  }

  @Test func withoutANameItIsWrittenAsItIsMade() {
    #expect(e.symbol.written == "E")
    #expect(e.transposed().symbol == .transposed("E"))
    #expect(e.numpy == "E")
    #expect(e.transposed().numpy == "E.T")
    #expect(e.transposed().transposed() === e)
    #expect(e.matmul(e.transposed()).numpy == "E @ E.T")
  }

  /// X = √d · E + P keeps √d · E as a step of its own, which nobody names.
  @Test func withoutANameItIsPartOfTheNextArithmetic() {
    let sum = (e.timesRoot(of: 4) + given("P", [[0, 1], [0, 1]])).named("X", "sum")
    #expect(sum[1, 1].working.written == ["√4 · 4.00 + 1.00 = 9.00"])
    #expect(sum.formulas == ["X = √4E + P"])
    #expect(sum.operation.numpy(sum.operands.map { $0.numpy }) == "np.sqrt(4) * E + P")
  }

  @Test func aNamedOperandIsACell() {
    guard case .cell(let cell) = e.term(1, 0) else {
      Issue.record("not a cell")
      return
    }
    #expect(cell.quantity === e)
    #expect(cell.value == 3)
  }

  @Test func aCellKnowsItsNumber() {
    #expect(e[1, 0].value == 3)
    #expect(e[0, 1].working.cell.value == 2)
  }

  @Test func refusesACellThatIsNotThere() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = given("E", [[1, 2], [3, 4], [5, 6]])[0, 2].symbol
    }
    #expect(said("given numbers, 3 × 2, has no cell [0,2]; both count from 0", result))
  }
}
