import Chapters
import Literate

extension Book {
  /// Part Three as a book of its own, made once for all tests.
  static let learning = Book(
    title: "Attention that has learnt", summary: "What a small transformer learns.", parts: [Learning().part])
}
