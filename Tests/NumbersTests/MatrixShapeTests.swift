import Numbers
import Support
import Testing

@Suite struct MatrixShapeTests {
  let matrix = Matrix([[1, 2, 3], [4, 5, 6]])

  @Test func givesRowsAndColumns() {
    #expect(matrix.row(0) == [1, 2, 3])
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.column(0) == [1, 4])
    #expect(matrix.column(2) == [3, 6])
  }

  @Test func exchangesRowsAndColumns() {
    #expect(matrix.transposed() == Matrix([[1, 4], [2, 5], [3, 6]]))
    #expect(Matrix([[], []]).transposed() == Matrix(rows: 0, columns: 2, elements: []))
  }

  @Test(arguments: [(0, 0), (0, 3), (1, 1), (1, 7), (5, 1), (8, 8), (13, 30)])
  func transposingTwiceChangesNothing(rows: Int, columns: Int) {
    let matrix = Matrix(rows: rows, columns: columns) { row, column in Double(100 * row + column) }
    #expect(matrix.transposed() == Matrix(rows: columns, columns: rows) { row, column in Double(100 * column + row) })
    #expect(matrix.transposed().transposed() == matrix)
  }

  @Test func cutsColumns() {
    #expect(matrix.columns(1..<3) == Matrix([[2, 3], [5, 6]]))
    #expect(matrix.columns(0..<3) == matrix)
    #expect(matrix.columns(1..<1) == Matrix([[], []]))
  }

  @Test func joinsWhatWasCut() {
    #expect(Matrix.sideBySide([matrix.columns(0..<1), matrix.columns(1..<3)]) == matrix)
    #expect(Matrix.sideBySide([matrix]) == matrix)
    #expect(Matrix.sideBySide([matrix, Matrix([[7], [8]])]) == Matrix([[1, 2, 3, 7], [4, 5, 6, 8]]))
    #expect(Matrix.sideBySide([]) == Matrix([]))
  }

  @Test func refusesPartsOfDifferentHeights() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix.sideBySide([Matrix([[1]]), Matrix([[1], [2]])])
    }
    #expect(said("2 × 1 does not fit beside 1 × 1", result))
  }

  @Test func refusesColumnsOutside() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix([[1, 2], [3, 4]]).columns(1..<3)
    }
    #expect(said("no columns 1..<3 in a 2 × 2 matrix", result))
  }

  @Test func refusesARowOutside() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix([[1, 2], [3, 4]]).row(2)
    }
    #expect(said("no row 2 in a 2 × 2 matrix", result))
  }

  @Test func refusesAColumnOutside() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix([[1, 2], [3, 4]]).column(2)
    }
    #expect(said("no column 2 in a 2 × 2 matrix", result))
  }
}
