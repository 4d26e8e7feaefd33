import Literate
import Testing
import Workings

@Suite struct BookTests {
  private struct Statements: Chapter {
    static let title = "Statements"
    static var lead: Prose { "" }
    static let section = ""
    let title: String
    let body: [Block]
    var quantities: [Quantity] { [quantity([[1]], named: "A"), quantity([[2]], named: "B")] }
  }

  private func page(_ number: Int, @BlockBuilder _ body: () -> [Block]) -> Page {
    Page(Statements(title: "Statements \(number)", body: body()), style: NumberStyle(decimals: 2))
  }

  private func book(_ pages: [Page]) -> Book {
    let (one, two) = (Array(pages.prefix(1)), Array(pages.dropFirst()))
    return Book(title: "Test", summary: "", parts: [Part("One", one), Part("Two", two)])
  }

  private func statement(_ text: String, holds: Bool) -> Claim { Claim("\(text)", Finding(holds, "looked")) }

  @Test func hasThePagesOfAllParts() {
    let book = book([page(1) {}, page(2) {}, page(3) {}])
    #expect(book.pages.map { $0.number } == [1, 2, 3])
    #expect(book.quantities.map { $0.name } == ["A", "B", "A", "B", "A", "B"])
  }

  @Test func findsBrokenClaimsWhereverTheyStand() {
    let book = book([
      page(1) {
        statement("holds", holds: true)
        statement("first", holds: false)
        "Text."
      },
      page(2) {
        Question("Why?") {
          "Because."
          statement("in an answer", holds: false)
          Aside(.pitfall) {
            statement("in an aside in an answer", holds: false)
            statement("holds too", holds: true)
          }
        }
        Aside(.departure) { Question("And?") { statement("in an answer in an aside", holds: false) } }
      },
    ])
    #expect(
      book.brokenClaims.map { "\($0.page.number): \(spelled($0.claim.text))" } == [
        "1: text(first)", "2: text(in an answer)", "2: text(in an aside in an answer)",
        "2: text(in an answer in an aside)",
      ])
  }

  @Test func findsNothingWhereAllHolds() {
    #expect(book([page(1) { statement("holds", holds: true) }, page(2) { Heading("None") }]).brokenClaims.isEmpty)
  }
}
