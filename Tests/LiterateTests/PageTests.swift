@testable import Literate
import Testing
import Workings

@Suite struct PageTests {
  private struct Introduction: Chapter {
    static let title = "K, Q & *V*: why?"
    static var lead: Prose { "A line." }
    static let section = "3.2"
    var quantities: [Quantity] { [quantity([[1]])] }
    var body: [Block] { "Text." }
  }

  private struct Accented: Chapter {
    static let title = "  Später – 2 Köpfe! "
    static var lead: Prose { "" }
    static let section = "1"
    var quantities: [Quantity] { [] }
    var body: [Block] { [] }
  }

  @Test func isMadeFromAChapter() {
    let page = Page(Introduction(), style: NumberStyle(decimals: 4))
    #expect(page.number == 0)
    #expect(page.title == "K, Q & *V*: why?")
    #expect(spelled(page.lead) == "text(A line.)")
    #expect(page.section == "3.2")
    #expect(page.quantities.map { $0.name } == ["E"])
    #expect(spelled(page.blocks) == ["paragraph(text(Text.))"])
    #expect(page.style.decimals == 4)
  }

  @Test func slugKeepsLettersAndDigits() {
    let style = NumberStyle(decimals: 2)
    #expect(Page(Introduction(), style: style).slug == "k-q-v-why")
    #expect(Page(Accented(), style: style).slug == "später-2-köpfe")
  }

  @Test(arguments: [(1, "01-k-q-v-why.md"), (9, "09-k-q-v-why.md"), (10, "10-k-q-v-why.md"), (123, "123-k-q-v-why.md")])
  func fileNamesSortByNumber(number: Int, name: String) {
    #expect(Page(Introduction(), style: NumberStyle(decimals: 2)).numbered(number).fileName == name)
  }
}
