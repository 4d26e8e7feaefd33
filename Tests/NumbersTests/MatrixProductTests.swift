import Numbers
import Products
import Support
import Testing

@Suite struct MatrixProductTests {
  @Test func multipliesRowsWithColumns() {
    let product = Matrix([[1, 2, 3], [4, 5, 6]]).matmul(Matrix([[1, 0], [0, 1], [2, 3]]))
    #expect(product == Matrix([[7, 11], [16, 23]]))
  }

  /// Up to eight rows and eight columns are computed together: every edge of that, below and above.
  @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 17], [0, 1, 2, 3, 4, 8, 9, 50])
  func hasTheBitsOfTheTripleLoop(rows: Int, inner: Int) {
    var generator = MersenneTwister(seed: UInt32(100 * rows + inner))
    let left = Matrix(rows: rows, columns: inner) { _, _ in 2 * generator.uniform() - 1 }
    for columns in [0, 1, 2, 4, 7, 8, 9, 15, 16, 17, 33] {
      let right = Matrix(rows: inner, columns: columns) { _, _ in 2 * generator.uniform() - 1 }
      let expected = Matrix(rows: rows, columns: columns) { row, column in
        var sum = 0.0
        for k in 0..<inner { sum += left[row, k] * right[k, column] }
        return sum
      }
      #expect(left.matmul(right) == expected)
    }
  }

  /// So many rows that they are divided among cores, and so many terms that a sum is made piece by piece.
  @Test(arguments: [(1, 700, 9), (16, 300, 8), (17, 600, 11), (64, 257, 300), (65, 300, 230), (130, 257, 131)])
  func largeOnesHaveTheBitsOfTheTripleLoop(rows: Int, inner: Int, columns: Int) {
    var generator = MersenneTwister(seed: UInt32(rows))
    let left = (0..<rows * inner).map { _ in 2 * generator.uniform() - 1 }
    let right = (0..<inner * columns).map { _ in 2 * generator.uniform() - 1 }
    var expected = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for k in 0..<inner {
        for column in 0..<columns {
          expected[row * columns + column] += left[row * inner + k] * right[k * columns + column]
        }
      }
    }
    let product = Matrix(rows: rows, columns: inner, elements: left)
      .matmul(Matrix(rows: inner, columns: columns, elements: right))
    #expect(product.elements == expected)
  }

  /// What a processor with narrower registers would do gives the same.
  @Test(arguments: [8, 4, 2].filter { $0 <= doubles_in_registers() })
  func registersOfAnyWidthGiveTheSameBits(doubles: Int) {
    var generator = MersenneTwister(seed: 7)
    let (rows, inner, columns) = (29, 300, 23)
    let left = Matrix(rows: rows, columns: inner) { _, _ in 2 * generator.uniform() - 1 }
    let right = Matrix(rows: inner, columns: columns) { _, _ in 2 * generator.uniform() - 1 }
    var product = [Double](repeating: .nan, count: rows * columns)
    multiply(doubles, left.elements, right.elements, &product, rows, inner, columns)
    #expect(product == left.matmul(right).elements)
  }

  @Test func noTermsGiveZeros() {
    let product = Matrix(rows: 3, columns: 0, elements: []).matmul(Matrix(rows: 0, columns: 11, elements: []))
    #expect(product == Matrix(rows: 3, columns: 11) { _, _ in 0 })
  }

  @Test func keepsInfinitiesInTheirPlace() {
    let left = Matrix([[.infinity, 1], [1, 2]])
    let product = left.matmul(Matrix([[1, -1, 0], [1, 1, 1]]))
    #expect(product.row(1) == [3, 1, 2])
    #expect(product[0, 0] == .infinity)
    #expect(product[0, 1] == -.infinity)
    #expect(product[0, 2].isNaN)
  }

  @Test func refusesInnerSizesThatDiffer() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Matrix([[1, 2]]).matmul(Matrix([[1, 2]]))
    }
    #expect(said("1 × 2 times 1 × 2: the inner sizes differ", result))
  }
}
