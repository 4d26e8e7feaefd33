import Chapters
import Literate

extension Book {
  /// The default book, made once for all tests.
  public static let standard = attentionWorked()
}
