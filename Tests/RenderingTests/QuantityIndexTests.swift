import Literate
import Numbers
import Support
import Testing
import Workings

@testable import Rendering

@Suite struct QuantityIndexTests {
  private let x = quantity([[1, 2], [3, 4]], named: "X")
  private let w = quantity([[1, 0], [0, 1]], named: "W")

  private func index(@BlockBuilder _ body: () -> [Block]) -> QuantityIndex { QuantityIndex(book(body).pages) }

  @Test func numbersWhatIsShownAndWhatThatWasMadeFrom() {
    let product = x.matmul(w).named("Q", "queries")
    let index = index { MatrixTable(product) }
    #expect(index.quantities.map { $0.name } == ["Q", "X", "W"])
    #expect(index.number(of: w) == 2)
    #expect(index.address(of: product[1, 0]) == "0 1 0")
  }

  @Test func findsQuantitiesWhereverTheyAreShown() {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H", "I"]
    let q = names.map { quantity([[1]], named: Symbol(text: $0)) }
    let index = index {
      "A number, \(q[0][0, 0]), and in *stress \(q[1][0, 0])*."
      List("\(q[2][0, 0])")
      Question("\(q[3][0, 0])?") { Worked(q[4][0, 0]) }
      Aside(.note) { Figure.heatMaps([q[5]]) }
      Claim("\(q[6][0, 0])", Finding(true, "\(q[7][0, 0])"))
      Figure.bars([BarGroup("bars", row: 0, of: q[8])])
    }
    #expect(index.quantities.map { $0.name?.text } == names)
  }

  @Test func countsEachOnce() {
    let index = index {
      MatrixTable(x)
      MatrixTable(x)
      "\(x[0, 0])"
    }
    #expect(index.quantities.count == 1)
  }

  @Test(arguments: [
    (0, 0, 0, true), (0, 1, 1, true), (0, 2, 0, false), (0, 0, -1, false), (1, 0, 0, false), (-1, 0, 0, false),
  ])
  func findsOnlyCellsThatThereAre(quantity: Int, row: Int, column: Int, isThere: Bool) {
    let index = index { MatrixTable(x) }
    #expect((index.cell(quantity: quantity, row: row, column: column) != nil) == isThere)
  }

  @Test func doesNotKnowWhatNoPageShows() {
    let index = index { MatrixTable(x) }
    #expect(index.number(of: w) == nil)
    #expect(index.address(of: w[0, 0]) == nil)
  }
}
