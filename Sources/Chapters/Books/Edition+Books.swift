import Lessons
import Literate

extension Edition {
  /// The book of this edition, whose Part One was written for a lesson; without its later parts it is what an edit changes.
  public func book(for lesson: Lesson, partOne: [Page], laterParts: [Part] = []) -> Book {
    switch self {
    case .standard: .attentionWorked(partOne: partOne, laterParts: laterParts)
    case .ofLesson: .written(for: lesson, partOne)
    }
  }
}
