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

/// The value of a JSON text.
func value(_ json: String) throws(LessonError) -> JSONValue {
  try JSONReader.value(of: JSONText(bytes: Array(json.utf8)))
}

/// The message of bytes that are no JSON text, or "none" of those that are.
func complaint(about bytes: [UInt8]) -> String {
  do throws(LessonError) {
    _ = try JSONReader.value(of: JSONText(bytes: bytes))
    return "none"
  } catch { return error.description }
}
