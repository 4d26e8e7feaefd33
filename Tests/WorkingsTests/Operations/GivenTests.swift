import Numbers
import Support
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

  @Test(arguments: [
    (Origin.copied, "Taken as it is: E_(0,0) = 1.00"), (.learnt(by: "Word2vec"), "Learnt by Word2vec: E_(0,0) = 1.00"),
  ])
  func saysWhereElseItComesFrom(origin: Origin, said: String) {
    let quantity = Quantity(.given(Matrix([[1]]), rows: .tokens(["a"]), columns: .features(1), origin: origin))
    #expect(quantity.named("E", "numbers")[0, 0].working.written == [said])
    #expect(!quantity.isGiven && quantity[0, 0].path == nil)
  }

  @Test func isWritten() {
    #expect(e.formulas == ["E = given"])
    #expect(e.operation.numpy([]) == "np.array([[1.0, 2.5],\n          [-3.0, 1e-05]])")
  }
}
