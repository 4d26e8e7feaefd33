/// What is wrong with a JSON text or what it says, where, and what to do about it.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// All of it in one place, since an error that is large to hand on makes every reader large.
  private let details: Details

  private final class Details: Sendable {
    let line, column: Int
    let subject, path, expected, found: String
    let advice: String?

    init(
      _ line: Int, _ column: Int, _ subject: String, _ path: String, _ expected: String, _ found: String,
      _ advice: String?
    ) {
      self.line = line
      self.column = column
      self.subject = subject
      self.path = path
      self.expected = expected
      self.found = found
      self.advice = advice
    }
  }

  /// An error by its parts.
  public init(
    line: Int, column: Int, subject: String, path: String, expected: String, found: String, advice: String? = nil
  ) {
    details = Details(line, column, subject, path, expected, found, advice)
  }

  /// The line, counted from 1.
  public var line: Int { details.line }
  /// The place in the line, in characters counted from 1.
  public var column: Int { details.column }
  /// What the text should describe: "lesson".
  public var subject: String { details.subject }
  /// The way to the value, such as `embeddings.given[1][2]`; empty for the whole.
  public var path: String { details.path }
  /// What should stand there.
  public var expected: String { details.expected }
  /// What does stand there, quoted and shortened.
  public var found: String { details.found }
  /// What to do about it, where that is known: a sentence.
  public var advice: String? { details.advice }

  /// The message for a text that has no file, as in the page.
  public var description: String { "line \(line), column \(column): \(complaint)" }

  /// The message for a text in a file, in the form `file:line:column: …` that editors can follow.
  public func message(file: String) -> String { "\(file):\(line):\(column): \(complaint)" }

  /// The message without line and column, for where there is no text to count them in.
  public var complaint: String {
    let place = path.isEmpty ? "the \(subject)" : path
    let sentence = "\(place): expected \(expected), found \(found)."
    guard let advice else { return sentence }
    return sentence + " " + advice
  }

  /// The error as the page is told of it: `{"error": {"path": …, "message": …, "line": …, "column": …}}`.
  public var json: String {
    """
    {"error": {"path": \(jsonString(path)), "message": \(jsonString(complaint)), "line": \(line), "column": \(column)}}
    """
  }

  /// The same error with its path begun one step further out.
  func inside(_ step: String) -> JSONError {
    JSONError(
      line: line, column: column, subject: subject, path: joinedPath(step, path), expected: expected, found: found,
      advice: advice)
  }

  public static func == (left: JSONError, right: JSONError) -> Bool {
    left.description == right.description
  }
}
