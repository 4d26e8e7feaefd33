import JSON

/// What is wrong with a lesson, where, and what to do about it.
public typealias LessonError = JSONError

extension JSONError {
  /// What is wrong with a lesson as a whole.
  public static func ofLesson(expected: String, found: String, advice: String? = nil) -> LessonError {
    JSONError(line: 1, column: 1, subject: "lesson", path: "", expected: expected, found: found, advice: advice)
  }
}
