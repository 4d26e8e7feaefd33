import Numbers
import Support
import Testing
import Workings

@Suite struct SideBySideTests {
  private let parts = [given("O_1", [[1, 2], [5, 6]]), given("O_2", [[3], [7]]), given("O_3", [[4], [8]])]

  @Test func setsNextToEachOther() {
    let joined = Quantity.sideBySide(parts)
    #expect(joined.value == Matrix([[1, 2, 3, 4], [5, 6, 7, 8]]))
    #expect(joined.rows == parts[0].rows)
    #expect(joined.columns == .features(4))
  }

  @Test func knowsWhichPartACellCameFrom() {
    let joined = Quantity.sideBySide(parts)
    #expect(workingsHold(joined))
    #expect(joined[1, 2].working.written == ["Copied from its head: O_(2,1,0) = 7.00"])
  }

  @Test func undoesCutting() {
    let whole = given("O", [[1, 2, 3], [4, 5, 6]])
    #expect(Quantity.sideBySide([whole.columns(0..<1), whole.columns(1..<3)]).value == whole.value)
  }

  @Test func namesThreePartsAndOfMoreTheFirstAndLast() {
    #expect(Quantity.sideBySide(parts).named("C", "joined").formulas == ["C = Concat(O_1,O_2,O_3)"])
    let four = parts + [given("O_4", [[0], [0]])]
    #expect(Quantity.sideBySide(four).named("C", "joined").formulas == ["C = Concat(O_1, … ,O_4)"])
    #expect(Quantity.sideBySide(parts).numpy == "np.concatenate([O_1, O_2, O_3], axis=1)")
  }
}
