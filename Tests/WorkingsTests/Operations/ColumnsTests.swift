import Numbers
import Support
import Testing
import Workings

@Suite struct ColumnsTests {
  private let q = given("Q", [[1, 2, 3, 4], [5, 6, 7, 8]])

  @Test func cutsOutAPart() {
    let part = q.columns(1..<3)
    #expect(part.value == Matrix([[2, 3], [6, 7]]))
    #expect(workingsHold(part))
    #expect(part[1, 0].working.written == ["Cut from a wider matrix: Q_(1,1) = 6.00"])
  }

  @Test func countsTheLabelsOfThePartFromTheFirst() {
    let part = q.columns(1..<3)
    #expect(part.rows == q.rows)
    #expect(part.columns.labels == .numbers(0..<2))
  }

  @Test func isWritten() {
    let part = q.columns(2..<4)
    #expect(part.named("Q_2", "part").formulas == ["Q_2 = Q(columns 2–3)"])
    #expect(part.numpy == "Q[:, 2:4]")
  }
}
