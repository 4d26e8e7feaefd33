import Literate
import Support
import Testing
import Workings

/// Where tables and workings stand on a page.
@Suite struct WorkingsAtTablesTests {
  private let small = quantity([[1, 2], [3, 4]], tokens: ["a", "b"])
  private let other = quantity([[5, 6], [7, 8]], named: "F", tokens: ["a", "b"])

  private func looks(@BlockBuilder _ body: () -> [Block]) -> [String] {
    Tree(html(body)).children.map { $0["class"] ?? $0.name }
  }

  @Test func aWorkingFollowsItsTable() {
    let looks = looks {
      MatrixTable(small)
      "A sentence."
      Worked(small[0, 0])
    }
    #expect(looks == ["matrix worked", "working", "p"])
  }

  @Test func aWorkingStandsBehindTheRowOfItsTable() {
    let looks = looks {
      MatrixTable(small)
      MatrixTable(other)
      "A sentence."
      Worked(small[0, 0])
    }
    #expect(looks == ["matrix row", "matrix row", "working", "p"])
  }

  @Test func aWorkingStaysUnderItsHeading() {
    let looks = looks {
      MatrixTable(small)
      Heading("Later")
      Worked(small[0, 0])
    }
    #expect(looks == ["matrix", "h3", "working"])
  }

  @Test func tablesThatAreWideStandAlone() {
    let wide = quantity([(0..<10).map { Double($0) }], named: "G")
    #expect(
      looks {
        MatrixTable(small)
        MatrixTable(wide)
      } == ["matrix", "matrix wide"])
  }

  @Test func headingsCanBeLedTo() {
    let headings = Tree(
      html {
        Heading("One")
        Heading("Two")
      }
    ).all("h3")
    #expect(headings.map { $0["id"] } == ["one-page.1", "one-page.2"])
  }

  @Test func aFoldedPartIsClosedInTheContents() {
    let page = Page(OnePage(body: []), style: .init(decimals: 2))
    let parts = [Part("Open", [page]), Part("Folded", isFolded: true)]
    let folds = Tree(Book(title: "T", summary: "S", parts: parts).html).all("nav")[0].all("details")
    #expect(folds.map { $0["open"] != nil } == [true, false])
  }
}
