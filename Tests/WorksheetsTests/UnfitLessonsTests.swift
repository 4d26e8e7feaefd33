import Lessons
import Testing
import Worksheets

/// What has no place on a worksheet yet is refused, and not left out.
@Suite struct UnfitLessonsTests {
  @Test(
    arguments: [
      { $0.layers = 2 }, { $0.feedForward = 3 }, { $0.conventions.mask = .causal }, { $0.conventions.normAt = .before },
      { $0.memory = Lesson.Memory(tokens: ["a"], embeddings: .random(size: 4, seed: 1)) },
    ] as [@Sendable (inout Lesson) -> Void])
  func areRefused(_ change: @Sendable (inout Lesson) -> Void) {
    var lesson = Lesson.byHand
    change(&lesson)
    #expect(throws: SheetSeries.Unfit.self) { try SheetSeries(like: lesson, seed: 1) }
  }
}
