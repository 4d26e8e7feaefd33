import Chapters
import Lessons
import Literate
import Support
import Testing

/// A lesson with a causal mask, or with more layers, is told by Part One’s chapters, and what they say of it holds.
@Suite struct MaskedLessonsTests {
  private func written(_ change: (inout Lesson) -> Void) -> Book {
    var lesson = Lesson.catsChaseMice
    lesson.conventions.mask = .causal
    change(&lesson)
    return .written(for: lesson, ByHand(lesson).pages)
  }

  @Test(arguments: [1, 2, 3]) func areToldTruly(layers: Int) {
    let book = written { $0.layers = layers }
    #expect(book.brokenClaims.map { $0.claim.text.plainText($0.page.style) } == [])
    #expect(ByHand(.catsChaseMice).quantities.allSatisfy { $0.name?.letter.name != "B" })
  }

  @Test func haveTheirMaskedScores() throws {
    let masked = try written { $0.heads = 1 }.quantities.named("B")
    #expect(masked.value[0, 1] == -.infinity && masked.value[1, 0].isFinite)
  }

  /// What no chapter tells of yet is refused, and not left out.
  @Test func whatIsNotToldIsRefused() {
    for change: (inout Lesson) -> Void in [
      { $0.feedForward = 2 }, { $0.conventions.normAt = .before }, { $0.embeddings = .trained(TrainingSettings()) },
    ] {
      var lesson = Lesson.catsChaseMice
      #expect(lesson.untold == nil)
      change(&lesson)
      #expect(lesson.untold?.complaint.contains("which they do not yet") == true)
    }
  }
}
