import Numbers
import Testing

@testable import Workings

@Suite struct ExtentTests {
  @Test(
    arguments: [
      (.row, [[1, 0], [1, 1], [1, 2]]), (.column, [[0, 2], [1, 2]]),
      (.matrix, [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]]),
    ] as [(Extent, [[Int]])])
  func takesPlacesTogether(_ extent: Extent, _ places: [[Int]]) {
    let matrix = Matrix(rows: 2, columns: 3) { _, _ in 0 }
    #expect(matrix.places(in: extent, around: 1, 2).map { [$0.row, $0.column] } == places)
  }
}
