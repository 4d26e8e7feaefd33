import Numbers
import Testing
import Workings

@Suite struct GivenTests {
  private let e = given("E", [[1, 2.5], [-3, 1e-5]])

  @Test func isWhatIsGiven() {
    #expect(e.value == Matrix([[1, 2.5], [-3, 1e-5]]))
    #expect(e.rows == .tokens(["a", "b"]) && e.columns == .features(2))
    #expect(e.operands.isEmpty)
    #expect(workingsHold(e))
  }

  @Test func saysThatItIsGiven() {
    #expect(e[1, 0].working.written == ["This number is given: it is part of the lesson. E_(1,0) = −3.00"])
  }

  @Test func isWritten() {
    #expect(e.formulas == ["E = given"])
    #expect(e.operation.numpy([]) == "np.array([[1.0, 2.5],\n          [-3.0, 1e-05]])")
  }
}
