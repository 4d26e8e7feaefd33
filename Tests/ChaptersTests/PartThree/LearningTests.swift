import Chapters
import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// Part Three as a whole: it stands alone, is small, and says of each of its numbers how it was made.
@Suite struct LearningTests {
  private static let pages = Book.learning.pages

  @Test func canBeWrittenAlone() {
    let book = Book.learning
    #expect(book.mistakes.isEmpty, "\(book.mistakes)")
    #expect(book.pages.flatMap { $0.brokenClaims }.isEmpty, "\(book.pages.flatMap { $0.brokenClaims })")
    for page in book.pages {
      #expect(book.text(of: page).contains(page.title))
      #expect(book.jupyterNotebook().contains(page.title))
    }
  }

  @Test(arguments: pages.map { $0.title }) func aChapterIsShort(title: String) throws {
    let page = try Self.pages.titled(title)
    let html = HTMLChapter(page, QuantityIndex(Self.pages)).elements.joined()
    #expect(html.utf8.count <= 33_000, "\(html.utf8.count) bytes")
  }

  /// All but the last page, which says where to read on.
  @Test(arguments: pages.dropLast().map { $0.title }) func aChapterAsksAndClaims(title: String) throws {
    let page = try Self.pages.titled(title)
    let questions = page.blocks.count { if case .question = $0 { true } else { false } }
    #expect((2...6).contains(questions) && (2...8).contains(page.allBlocks.flatMap { $0.claims }.count))
  }

  /// A click on any number leads on: an explanation, whose operands have addresses of their own.
  @Test func everyNumberCanBeAsked() throws {
    let index = QuantityIndex(Self.pages)
    for quantity in index.quantities {
      let corners = [(0, 0), (quantity.value.rows - 1, quantity.value.columns - 1)]
      for (row, column) in corners {
        let cell = quantity[row, column]
        let explanation = Explanation(cell, in: index, style: NumberStyle(decimals: 4))
        #expect(!explanation.html.isEmpty)
        let operands = cell.working.operands
        #expect(explanation.operands.count == operands.count, "\(quantity.meaning)")
        let last = try #require(cell.working.lines.last)
        #expect(distance(between: last.expression.value, and: cell.value) < 1e-12, "\(quantity.meaning)")
      }
    }
    #expect(index.quantities.count > 100)
  }

  /// A symbol has the meaning that it has elsewhere in the book.
  @Test func aSymbolMeansOneThing() {
    var meanings: [Symbol: Set<String>] = [:]
    for page in Book.standard.pages + Self.pages {
      for quantity in page.quantities + page.tables.map({ $0.quantity }) {
        guard let name = quantity.name else { continue }
        let meaning = name.head.map { quantity.meaning.replacing(" of head \($0)", with: "") } ?? quantity.meaning
        meanings[name, default: []].insert(meaning)
      }
    }
    for (name, all) in meanings { #expect(all.count == 1, "\(name): \(all.sorted())") }
  }
}
