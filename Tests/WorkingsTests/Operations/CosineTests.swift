import Numbers
import Support
import Testing
import Workings

@Suite struct CosineTests {
  private let y = given("Y", [[3, 0], [0, 2], [1, 1], [-6, 0], [0, 0]])

  @Test func comparesDirectionsAndNotLengths() {
    let cosines = y.cosines().value
    #expect(cosines.rows == 5 && cosines.columns == 5)
    #expect(cosines[0, 0] == 1 && cosines[0, 3] == -1 && cosines[0, 1] == 0)
    #expect((cosines[0, 2] - 0.7071067811865476).magnitude <= 1e-15)
  }

  @Test func aRowOfZerosHasNoDirection() {
    #expect(y.cosines().value.row(4) == [0, 0, 0, 0, 0])
  }

  @Test func doesNotCareWhichComesFirst() {
    #expect(y.cosines().value == y.cosines().value.transposed())
  }

  @Test func worksOut() {
    let directed = given("Y", [[3, 0], [0, 2], [1, 1], [-6, 0.5]])
    #expect(workingsHold(directed.cosines()))
    #expect(
      y.cosines()[0, 2].working.written == [
        "The dot product of the two rows: 3.00 · 1.00 + 0.00 · 1.00 = 3.00",
        "The first row with itself, its length squared: 3.00 · 3.00 + 0.00 · 0.00 = 9.00",
        "The second row with itself: 1.00 · 1.00 + 1.00 · 1.00 = 2.00",
        "Over both lengths: 3.00/(√9.00 · √2.00) = 0.71",
      ])
  }

  @Test func isWritten() {
    #expect(y.cosines().named("Z", "cosines").formulas.last == "Z_(ij) = (Y_i · Y_j)/( | Y_i |  ·  | Y_j | )")
    #expect(y.cosines().numpy == "(Y @ Y.T) / np.outer(*[np.linalg.norm(Y, axis=1)] * 2)")
  }
}
