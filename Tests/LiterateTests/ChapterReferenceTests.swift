import Support
import Testing
import Workings

@testable import Literate

/// What prose says of other chapters follows from their order in the book.
@Suite struct ChapterReferenceTests {
  private struct First: Chapter {
    static let title = "The first step"
    static var lead: Prose { "" }
    static let section = ""
    var title: String = First.title
    var quantities: [Quantity] { [] }
    var body: [Block] {
      "See \(chapter: Second.self)."
      List("*as in \(chapter: Second.self, "the other")*")
      Aside(.note) {
        Question("What of chapters \(numberOf: First.self) and \(numberOf: Second.self)?") {
          "See \(chapter: First.self)."
        }
      }
      Claim("\(chapter: Second.self) holds.", Finding(true, ""))
      Figure.heatMaps([]).captioned("In \(chapter: Second.self).")
    }
  }

  private struct Second: Chapter {
    static let title = "Second"
    static var lead: Prose { "" }
    static let section = ""
    var quantities: [Quantity] { [] }
    var body: [Block] { [] }
  }

  private let style = NumberStyle(decimals: 2)

  private func blocks(in pages: [Page]) -> [String] {
    let book = Book(
      title: "", summary: "", parts: [Part("One", Array(pages.prefix(1))), Part("Two", Array(pages.dropFirst()))])
    return spelled(book.pages.first { $0.title == First.title }?.blocks ?? [])
  }

  @Test func saysTheNumberAndLeadsThere() {
    #expect(
      blocks(in: [Page(First(), style: style), Page(Second(), style: style)]) == [
        "paragraph(text(See ) link(chapter 2 → chapter:second) text(.))",
        "list(emphasis(text(as in ) link(the other → chapter:second)))",
        """
        note["question(text(What of chapters ) link(1 → chapter:the-first-step) text( and ) \
        link(2 → chapter:second) text(?)) → [\\"paragraph(text(See ) link(chapter 1 → chapter:the-first-step) text(.))\\"]"]
        """,
        "claims(link(chapter 2 → chapter:second) text( holds.))",
        "figure(text(In ) link(chapter 2 → chapter:second) text(.))",
      ])
  }

  @Test func followsTheOrder() {
    let blocks = blocks(in: [Page(Second(), style: style), Page(First(), style: style)])
    #expect(blocks.first == "paragraph(text(See ) link(chapter 1 → chapter:second) text(.))")
  }

  @Test func meansTheFirstOfAKind() {
    var again = First()
    again.title = "The first step, again"
    let pages = [Page(Second(), style: style), Page(First(), style: style), Page(again, style: style)]
    #expect(blocks(in: pages).contains { $0.contains("link(2 → chapter:the-first-step)") })
  }
}
