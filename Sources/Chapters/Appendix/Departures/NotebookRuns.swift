import WordVectors
import Lessons
import Model
import Numbers
import Workings

/// The notebook’s two parts as they compute themselves, and what they would be with one choice changed.
final class NotebookRuns: Sendable {
  /// The first part: three tokens, one head.
  let one = Transformer(.notebookPartOne)()
  /// The second part: a sentence, four heads.
  let two = Transformer(.notebookPartTwo)()

  /// The second part, changed.
  func two(trained: Word2Vec? = nil, _ change: (inout Lesson) -> Void) -> Transformer.Run {
    var lesson = two.lesson
    // The shift is drawn after the weights; other weights must not bring another shift with them.
    lesson.conventions.beta = .each(two.parameters.beta.value.elements)
    change(&lesson)
    return Transformer(lesson, trained: trained)()
  }

  /// The first part, changed.
  func one(_ change: (inout Lesson) -> Void) -> Transformer.Run {
    var lesson = one.lesson
    change(&lesson)
    return Transformer(lesson)()
  }
}
