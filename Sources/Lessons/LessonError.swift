/// What is wrong with a lesson, where, and what to do about it.
public struct LessonError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line, counted from 1.
  public var line: Int
  /// The place in the line, in characters counted from 1.
  public var column: Int
  /// The way to the value, such as `embeddings.given[1][2]`; empty for the lesson as a whole.
  public var path: String
  /// What should stand there.
  public var expected: String
  /// What does stand there, quoted and shortened.
  public var found: String
  /// What to do about it, where that is known: a sentence.
  public var advice: String?

  /// The message for a lesson that has no file, as in the page.
  public var description: String { "line \(line), column \(column): \(complaint)" }

  /// The message for a lesson in a file, in the form `file:line:column: …` that editors can follow.
  public func message(file: String) -> String { "\(file):\(line):\(column): \(complaint)" }

  private var complaint: String {
    let place = path.isEmpty ? "the lesson" : path
    let sentence = "\(place): expected \(expected), found \(found)."
    guard let advice else { return sentence }
    return sentence + " " + advice
  }
}
