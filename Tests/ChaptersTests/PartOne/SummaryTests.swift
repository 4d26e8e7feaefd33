import Chapters
import Lessons
import Literate
import Rendering
import Support
import Testing
import Workings

/// All of attention on one page, for any lesson.
@Suite struct SummaryTests {
  private func summary(_ lesson: Lesson) throws -> Page {
    try #require(ByHand(lesson).pages.last { $0.title == SummaryChapter.title })
  }

  @Test(arguments: OddLesson.forSentences) func itsShapesAreThoseOfTheMatrices(_ odd: OddLesson) throws {
    #expect(try summary(odd.lesson).brokenClaims.isEmpty)
  }

  /// Each quantity that the chapters compute for one head stands here, under its name.
  @Test func namesWhatTheChaptersCompute() throws {
    let text = try summary(.riverBank).text
    for name in ["E", "P", "X", "Q", "K", "V", "S_1", "T_1", "A_1", "O_1", "C", "M", "R", "W_Q", "W_K", "W_V", "W_O"] {
      #expect(text.contains(name), "\(name)")
    }
    for word in ["bank", "river"] { #expect(!text.contains(word)) }
  }

  @Test func isInEveryFormat() {
    let book = Book.written(for: .riverBank, ByHand(.riverBank).pages)
    let words = "Every formula once"
    #expect(book.content.contains("id=\"attention-on-one-page\"") && book.content.contains(words))
    #expect(
      book.markdownFiles.contains { $0.path.hasSuffix("-attention-on-one-page.md") && $0.text.contains(words) })
    #expect(book.markdownFiles.contains { $0.path == "chapters/00-the-question.md" })
    #expect(book.jupyterNotebook().contains(words))
  }
}
