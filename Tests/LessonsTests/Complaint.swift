@testable import Lessons

/// The message of a lesson that cannot be read, or "none" of one that can.
func complaint(about json: String) -> String {
  do throws(LessonError) {
    _ = try Lesson(json: Array(json.utf8))
    return "none"
  } catch { return error.description }
}

/// A small lesson with more keys on its second line, where a message then counts its columns.
func lesson(with fields: String) -> String {
  #"{"tokens": ["a", "b"], "embeddings": {"random": {"size": 4, "seed": 1}},"# + "\n" + fields + "}"
}
