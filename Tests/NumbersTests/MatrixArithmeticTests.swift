import Numbers
import Support
import Testing

@Suite struct MatrixArithmeticTests {
  let matrix = Matrix([[1, 2], [3, 4]])

  @Test func addsAndSubtractsEntryByEntry() {
    let other = Matrix([[10, 20], [30, 41]])
    #expect(matrix + other == Matrix([[11, 22], [33, 45]]))
    #expect(other - matrix == Matrix([[9, 18], [27, 37]]))
  }

  @Test func scalesEveryEntry() {
    #expect(matrix * 2 == Matrix([[2, 4], [6, 8]]))
    #expect(2 * matrix == matrix * 2)
    #expect(matrix / 3 == Matrix([[1 / 3.0, 2 / 3.0], [1, 4 / 3.0]]))
  }

  @Test func mapsEveryEntry() {
    #expect(matrix.map { $0 * $0 } == Matrix([[1, 4], [9, 16]]))
  }

  @Test func keepsTheShapeOfNothing() {
    let empty = Matrix([[], []])
    #expect(empty + empty == empty)
    #expect(empty * 2 == empty)
  }

  @Test func refusesToAddOtherShapes() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix([[1, 2]]) + Matrix([[1], [2]])
    }
    #expect(said("1 × 2 and 2 × 1 are not the same shape", result))
  }
}
