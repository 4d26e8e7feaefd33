import Lessons
import Literate
import Model
import Rendering
import Testing
import Workings

@testable import Chapters

/// The page before the first chapter: what is asked, in both sentences, and nothing of it where nothing is asked.
@Suite struct OpeningTests {
  @Test(arguments: [Lesson.riverBank, .savingsBank]) func opensTheBookWithBothAnswers(_ lesson: Lesson) throws {
    let book = Book.written(for: lesson, ByHand(lesson).pages)
    let page = try #require(book.pages.first)
    #expect(page.number == 0 && page.fileName == "00-the-question.md")
    let story = try #require(Story(Transformer(lesson)))
    let twin = try #require(story.twin)
    let text = page.text
    for one in [story, twin] {
      #expect(text.contains("“\(one.tokens.map { $0.text }.joined(separator: " "))”"))
      #expect(text.contains(page.style.text(one.answer.value)))
    }
    #expect(page.brokenClaims.isEmpty)
  }

  /// Another question about other words: nothing of banks and rivers is left.
  @Test func isWrittenForTheQuestionOfTheLesson() throws {
    let page = try #require(ByHand(.bat).pages.first)
    #expect(page.text.contains("“a cave bat”") && page.text.contains("“a wooden bat”"))
    for word in ["bank", "river", "money", "savings"] { #expect(!page.text.contains(word)) }
  }

  /// Where nobody asks, the tokens are named, and the book begins all the same.
  @Test func asksForNothingInParticularWhereNothingIsAsked() throws {
    let page = try #require(ByHand(.catsChaseMice).pages.first)
    #expect(page.text.contains("“cats”, “chase” and “mice”"))
    for word in ["bank", "opposite answers", "in the other sentence"] { #expect(!page.text.contains(word)) }
  }
}
