import Literate
import Rendering
import Support
import Testing
import Workings

/// Titles, meanings and names of axes are an author’s, and shown as they are written too.
@Suite struct AuthorTextTests {
  private static let written = "K*V* <b> & `Q`_x_ $1$"

  private struct Odd: Chapter {
    static let title = AuthorTextTests.written
    static var lead: Prose { "A lead." }
    static let section = "3.2"
    let quantities: [Quantity] = []
    var body: [Block] {
      let axis = Axis(name: AuthorTextTests.written, labels: .numbers(0..<2))
      let matrix = Quantity(.given(.init([[1, 2], [3, 4]]), rows: axis, columns: axis))
      let quantity = matrix.named("A", AuthorTextTests.written)
      Heading(AuthorTextTests.written)
      MatrixTable(quantity)
      Worked(quantity[0, 1])
      Figure.bars([BarGroup(AuthorTextTests.written, row: 0, of: quantity)])
    }
  }

  private let book: Book = {
    let style = NumberStyle(decimals: 2)
    let pages = [Page(Odd(), style: style), Page(OnePage(body: []), style: style)]
    return Book(title: written, summary: "", parts: [Part(written, pages)])
  }()

  @Test func html() {
    let page = Tree(book.html)
    let texts = page.elements.map { $0.text }
    for text in [
      Self.written, "1" + Self.written, "A \(Self.written) 2 × 2", "\(Self.written) ↓ \(Self.written) →",
      "← " + Self.written,
    ] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(page.all("h1").count + page.all("h3").count == 2)
    #expect(page.all("b").isEmpty)
  }

  @Test(.enabled(if: CommonMark.isInstalled, CommonMark.advice))
  func markdown() throws {
    let files = book.markdownFiles
    func read(_ path: String) throws -> Tree {
      Tree(try CommonMark.html(files.first { $0.path.hasPrefix("chapters/" + path) }?.text ?? ""))
    }
    let (contents, page, next) = (try read("README"), try read("01"), try read("02"))
    #expect(contents.all("h1").map { $0.text } == [Self.written])
    #expect(contents.all("h2").map { $0.text } == [Self.written])
    #expect(contents.all("a").first?.text == Self.written)
    #expect(page.all("h1").map { $0.text } == ["1 · " + Self.written])
    #expect(page.all("h2").map { $0.text } == [Self.written])
    #expect(page.all("p").contains { $0.text == "$A$: \(Self.written), 2 × 2" })
    #expect(page.all("th").first?.text == "\(Self.written) ↓ \(Self.written) →")
    #expect(page.all("p").contains { $0.text.hasSuffix("= 2.00 (\(Self.written) 0, \(Self.written) 1)") })
    #expect(next.all("a").first?.text == "← 1 " + Self.written)
    #expect((contents.elements + page.elements + next.elements).allSatisfy { !["b", "code"].contains($0.name) })
  }
}
