import Numbers
import Support
import Testing
import Workings

@Suite struct ComparisonTests {
  private func quantity(_ name: String, _ rows: [[Double]]) -> Quantity {
    let matrix = Matrix(rows)
    return Quantity(.given(matrix, rows: .features(matrix.rows), columns: .features(matrix.columns)))
      .named(Symbol(text: name), "numbers")
  }

  @Test func findsTheFirstQuantityAndItsFirstCell() throws {
    let first = [quantity("A", [[1, 2]]), quantity("B", [[1, 2], [3, 4]]), quantity("C", [[9]])]
    let second = [quantity("C", [[0]]), quantity("A", [[1, 2]]), quantity("B", [[1, 2], [5, 3]])]
    let comparison = Comparison(first, with: second)
    #expect(comparison.pairs.map { $0.first.name } == ["A", "B", "C"])
    let pair = try #require(comparison.divergence)
    let cells = try #require(pair.firstDifference)
    #expect(pair.first.name == "B")
    #expect([cells.first.row, cells.first.column] == [1, 0])
    #expect([cells.first.value, cells.second.value] == [3, 5])
    #expect(pair.largestDifference == 2)
    #expect(comparison.difference(in: "C") == 9)
  }

  @Test func equalComputationsNeverPart() {
    let quantities = [quantity("A", [[1, -0.0]])]
    let comparison = Comparison(quantities, with: quantities)
    #expect(comparison.divergence == nil)
    #expect(comparison.difference(in: "A") == 0)
    #expect(comparison.pairs[0].firstDifference == nil)
  }

  @Test func otherShapesDifferAsAWhole() throws {
    let comparison = Comparison([quantity("A", [[1, 2]])], with: [quantity("A", [[1], [2]])])
    let pair = try #require(comparison.divergence)
    #expect(!pair.haveSameShape)
    #expect(pair.largestDifference == .infinity)
    #expect(pair.firstDifference == nil)
  }

  @Test func leavesOutWhatOnlyOneHas() {
    let comparison = Comparison([quantity("A", [[1]])], with: [quantity("B", [[1]])])
    #expect(comparison.pairs.isEmpty && comparison.divergence == nil)
    #expect(comparison.difference(in: "A") == nil)
  }

  @Test func infinitiesAreTheSameAndDifferFromAllElse() {
    let masked = quantity("A", [[1, -.infinity]])
    #expect(Comparison([masked], with: [masked]).divergence == nil)
    let others = [quantity("A", [[1, 0]]), quantity("A", [[1, .infinity]])]
    #expect(others.allSatisfy { Comparison([masked], with: [$0]).difference(in: "A") == .infinity })
    // The first place apart is preferred to none, and the place of the largest distance found beside equal infinities.
    let style = NumberStyle(decimals: 1)
    let place = Matrix([[-.infinity, 1, 5]]).place(
      differingFrom: Matrix([[-.infinity, 2, 9]]), preferring: (0, 0), style)
    #expect(place?.column == 2)
  }

  @Test func undefinedNumbersDiffer() {
    let undefined = quantity("A", [[.nan]])
    #expect(Comparison([undefined], with: [undefined]).divergence != nil)
  }
}
