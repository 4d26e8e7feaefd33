import Numbers
import Support
import Testing
import Workings

@Suite struct SigmoidTableTests {
  private let f = givenRow("f", [0, 2, -2])
  private var likelihoods: Quantity { f.sigmoidLookedUp([(498, 0.4985), (664, 0.8797), (332, 0.1191)]) }

  @Test func holdsWhatStandsInTheTable() {
    #expect(likelihoods.value == Matrix([[0.4985, 0.8797, 0.1191]]))
    #expect(likelihoods.rows == f.rows && likelihoods.columns == f.columns)
  }

  @Test func worksOutThePlaceInTheTable() {
    let lines = likelihoods.named("s", "likelihood")[0, 1].working.written
    #expect(lines == ["Its place in the table: (2.00 + 6) · 83 = 664.00", "Entry 664 of the table: s_(0,1) = 0.88"])
  }

  @Test func isWritten() {
    #expect(likelihoods.named("s", "likelihood").formulas == ["s = sigmoid(f)"])
    #expect(likelihoods.numpy == "sigmoid_table[((f + 6) * 83).astype(int)]")
    #expect(likelihoods.operation.python?.code.contains("sigmoid_table = ") == true)
  }
}
