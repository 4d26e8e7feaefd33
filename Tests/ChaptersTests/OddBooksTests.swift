import Chapters
import Literate
import Testing
import Workings

/// Books for lessons that few would think of.
@Suite struct OddBooksTests {
  @Test(arguments: OddLesson.all) func areWritten(_ odd: OddLesson) {
    let part = ByHand(odd.lesson)
    #expect(part.firstUndefined == nil)
    let book = Book.written(for: odd.lesson, part.pages)
    #expect(book.pages.map { $0.number } == Array(book.pages.indices))
    #expect(book.pages.allSatisfy { !$0.blocks.isEmpty })
    #expect(book.mistakes == [])
  }

  /// What a lesson may break is what its numbers decide; the rest is arithmetic and holds for every lesson.
  @Test(arguments: OddLesson.all) func breakOnlyClaimsAboutTheirNumbers(_ odd: OddLesson) {
    let book = Book.written(for: odd.lesson, ByHand(odd.lesson).pages)
    for (page, claim) in book.brokenClaims {
      let text = claim.text.words
      let isAboutNumbers = text.contains("0.95") || text == "Different words have different rows."
      #expect(isAboutNumbers, "\(page.title): \(text)")
    }
  }

  @Test func theSummaryFitsOneToken() throws {
    let summary = try Told.of("one token").book.summary.plainText(NumberStyle(decimals: 2)).replacing(
      "\u{A0}", with: " ")
    #expect(summary.contains("for 1 token, 4 features and 2 heads"))
    #expect(!summary.contains("Somebody computed"))
  }
}

extension Prose {
  fileprivate var words: String {
    inlines.map { inline in
      if case .text(let text) = inline { return text }
      return "…"
    }.joined()
  }
}
