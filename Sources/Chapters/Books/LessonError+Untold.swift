import Lessons

extension Lesson {
  /// What is wrong with a lesson that can be computed, but of which no chapter tells yet; nil where chapters tell of all.
  public var untold: LessonError? {
    let keys = [
      training == nil ? nil : "training", memory == nil ? nil : "memory", feedForward == nil ? nil : "feedForward",
      conventions.normAt == .after ? nil : "normAt",
    ]
    guard let key = keys.compactMap({ $0 }).first else { return nil }
    return .ofLesson(
      expected: "a lesson of which chapters tell", found: "`\(key)`, which they do not yet",
      advice: "`book values` computes it.")
  }
}
