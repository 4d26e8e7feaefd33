import Numbers
import Support
import Testing

@Suite struct MatrixTests {
  @Test func isStoredRowAfterRow() {
    let matrix = Matrix([[1, 2, 3], [4, 5, 6]])
    #expect(matrix.rows == 2)
    #expect(matrix.columns == 3)
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    #expect(matrix == Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6]))
    #expect(matrix == Matrix(rows: 2, columns: 3) { row, column in Double(3 * row + column + 1) })
  }

  @Test func maySetOnePlace() {
    var matrix = Matrix([[1, 2], [3, 4]])
    let before = matrix
    matrix[1, 0] = 9
    #expect(matrix == Matrix([[1, 2], [9, 4]]))
    #expect(matrix[1, 0] == 9)
    #expect(before[1, 0] == 3)
  }

  @Test func mayBeEmpty() {
    #expect(Matrix([]) == Matrix(rows: 0, columns: 0, elements: []))
    #expect(Matrix([[], []]) == Matrix(rows: 2, columns: 0, elements: []))
    #expect(Matrix(rows: 0, columns: 3) { _, _ in 1 }.elements.isEmpty)
  }

  @Test func shapesTellMatricesApart() {
    #expect(Matrix([[1, 2]]) != Matrix([[1], [2]]))
  }

  @Test func refusesRaggedRows() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix([[1, 2], [3], [4, 5, 6]])
    }
    #expect(said("a row of 1 numbers under a row of 2", result))
  }

  @Test func refusesTooFewNumbers() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix(rows: 2, columns: 2, elements: [1, 2, 3])
    }
    #expect(said("3 numbers do not fill 2 × 2", result))
  }

  @Test func refusesAPlaceOutside() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix([[1, 2], [3, 4]])[0, 2]
    }
    #expect(said("no [0, 2] in a 2 × 2 matrix", result))
  }
}
