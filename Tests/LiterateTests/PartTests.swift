import Literate
import Support
import Testing
import Workings

/// Chapters under a title: each is added where it is read.
@Suite struct PartTests {
  private struct Naming: Chapter {
    static let title = "Naming"
    static var lead: Prose { "" }
    static let section = ""
    var title: String
    var quantities: [Quantity] = []
    var body: [Block] { [] }
  }

  @Test func addsChaptersInOrderAndHandsThemBack() {
    var part = Part("One", style: NumberStyle(decimals: 3))
    let first = part.add(Naming(title: "First", quantities: [quantity([[1]], named: "A")]))
    part.add(Naming(title: "Second", quantities: [quantity([[2]], named: "B")]), style: NumberStyle(decimals: 5))
    #expect(first.title == "First")
    #expect(part.pages.map { $0.title } == ["First", "Second"])
    #expect(part.pages.map { $0.style.decimals } == [3, 5])
    #expect(part.quantities.map { $0.name } == ["A", "B"])
  }
}
