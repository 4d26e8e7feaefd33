import Literate
import Support
import Testing
import Workings

/// Chapters under a title: each is added where it is read, and what one names no other names.
@Suite struct PartTests {
  private struct Naming: Chapter {
    static let title = "Naming"
    static var lead: Prose { "" }
    static let section = ""
    var title: String
    var quantities: [Quantity] = []
    var shown: [Quantity] = []
    @BlockBuilder var body: [Block] { shown.flatMap { MatrixTable($0).blocks } }
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

  @Test func takesAQuantityThatSeveralChaptersShow() {
    let shared = quantity([[1]], named: "A")
    var part = Part("One")
    part.add(Naming(title: "First", quantities: [shared]))
    part.add(Naming(title: "Second", quantities: [quantity([[2]], named: "B")], shown: [shared]))
    part.checkNames()
  }

  @Test func refusesANameForTwoQuantities() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var part = Part("One")
      part.add(Naming(title: "First", quantities: [quantity([[1]], named: "A")]))
      part.add(Naming(title: "Second", quantities: [quantity([[1]], named: "A")]))
      part.checkNames()
    }
    #expect(said("A is numbers in the chapter “First” and numbers in “Second”", result))
  }

  @Test func refusesItForWhatIsOnlyShown() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var part = Part("One")
      part.add(Naming(title: "First", quantities: [quantity([[1]], named: "A")]))
      part.add(Naming(title: "Second", shown: [quantity([[1]], named: "A")]))
      part.checkNames()
    }
    #expect(said("give one of them another name", result))
  }
}
