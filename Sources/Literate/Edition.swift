/// Which of its books a page holds; its markup has these names for them.
public enum Edition: String, Sendable {
  /// The default book: a reader’s edits change Part One, and the parts after it stand as they are.
  case standard = "default"
  /// A lesson’s own book, which is Part One alone.
  case ofLesson = "lesson"
}
