@testable import JSON

/// The value of a JSON text.
func value(_ json: String) throws(JSONError) -> JSONValue {
  try JSONReader.value(of: JSONText(bytes: Array(json.utf8), subject: "lesson"))
}

/// The message of a text, said to be of a lesson, that is no JSON, or "none" of one that is.
func complaint(about json: String) -> String { complaint(about: Array(json.utf8)) }

/// The message of bytes that are no JSON text, or "none" of those that are.
func complaint(about bytes: [UInt8]) -> String {
  do throws(JSONError) {
    _ = try JSONReader.value(of: JSONText(bytes: bytes, subject: "lesson"))
    return "none"
  } catch { return error.description }
}
