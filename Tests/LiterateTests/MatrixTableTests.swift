import Literate
import Testing

@Suite struct MatrixTableTests {
  @Test(arguments: [1, 2, 3, 11, 12])
  func showsUpToTwelveRowsAndColumnsWhole(count: Int) {
    let table = MatrixTable(quantity(rows: count, columns: 12))
    #expect(table.shownRows == Array(0..<count))
    #expect(table.shownColumns == Array(0..<12))
    #expect(!table.isElided)
    #expect(spelled(table.blocks) == ["table(E)"])
  }

  @Test(arguments: [13, 14, 100, 512])
  func leavesOutTheMiddleOfMore(count: Int) {
    let (tall, wide) = (MatrixTable(quantity(rows: count, columns: 2)), MatrixTable(quantity(rows: 2, columns: count)))
    let shown = [0, 1, 2, 3, nil, count - 3, count - 2, count - 1]
    #expect(tall.shownRows == shown)
    #expect(tall.shownColumns == [0, 1])
    #expect(wide.shownRows == [0, 1])
    #expect(wide.shownColumns == shown)
    #expect(tall.isElided && wide.isElided)
  }

  @Test func addsAPictureOfAllThatIsLeftOut() {
    let caption = "text(All of ) formula(E) text(: every row and column, as colour.)"
    #expect(spelled(MatrixTable(quantity(rows: 13, columns: 2)).blocks) == ["table(E)", "figure(\(caption))"])
  }

  @Test func shadesAgainstTheLargestOfTheMatrix() {
    let table = MatrixTable(quantity([[1, -2], [0, 4]]))
    #expect([table.shade(0, 0), table.shade(0, 1), table.shade(1, 0), table.shade(1, 1)] == [0.25, 0.5, 0, 1])
  }

  @Test func shadesAgainstTheLargestOfTheRow() {
    let table = MatrixTable(quantity([[1, -2], [0, 4]]), shading: .row)
    #expect([table.shade(0, 0), table.shade(0, 1), table.shade(1, 0), table.shade(1, 1)] == [0.5, 1, 0, 1])
  }

  @Test func shadesNothingWhereAllIsZero() {
    for shading in [MatrixTable.Shading.row, .matrix] {
      #expect(MatrixTable(quantity([[0, -0.0]]), shading: shading).shade(0, 1) == 0)
    }
  }

  @Test(arguments: [.leastNonzeroMagnitude, 1e-308, 1e-5, 1, 1e300, .greatestFiniteMagnitude])
  func shadesFromZeroToOneWhateverTheSize(size: Double) {
    let table = MatrixTable(quantity([[size, -size / 2, size / 3, 0]]))
    for column in 0..<4 { #expect((0...1).contains(table.shade(0, column))) }
    #expect(table.shade(0, 0) == 1)
  }
}
