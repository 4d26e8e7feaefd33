import Chapters
import Lessons
import Literate
import Model
import Numbers
import Testing
import Workings

/// The chapter on the mask.
@Suite struct MaskTests {
  /// Each row is what it would be if the sentence ended there.
  @Test func eachRowIsThatOfAShorterSentence() {
    let whole = Transformer(.maskedRiverBank)().example.output.value
    for length in 1...3 {
      var lesson = Lesson.riverBank
      (lesson.tokens, lesson.question) = (Array(lesson.tokens[..<length]), nil)
      guard case .given(let rows) = lesson.embeddings else { return }
      lesson.embeddings = .given(Matrix((0..<length).map { rows.row($0) }))
      let shorter = Transformer(lesson)().example.output.value
      for (one, other) in zip(shorter.row(length - 1), whole.row(length - 1)) {
        #expect((one - other).magnitude < 1e-12)
      }
    }
  }

  @Test(arguments: [
    "would add up to 0.68, and that of “the” to 0.15",
    "“the” would give “bank” a share of 0.71, and “bank” would give itself 1.00",
    "its share is 1.00, whatever its score",
  ])
  func says(words: String) throws {
    #expect(try PartThree.pages.titled("The mask").text.contains(words))
  }
}
