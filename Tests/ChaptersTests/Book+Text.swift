import Literate
import Rendering
import Support
import Testing

extension Book {
  /// A page as Markdown, without the marks that escape others.
  func text(of page: Page) -> String {
    let file = markdownFiles.first { $0.path.hasSuffix(page.fileName) }
    return (file?.text ?? "").replacing("\\", with: "").replacing("\u{A0}", with: " ")
  }

  /// Whether the page of a title holds these words.
  func says(_ words: String, in title: String) throws -> Bool { text(of: try pages.titled(title)).contains(words) }

  /// Whether the page of a title holds these words in the default book.
  static func says(_ words: String, in title: String) throws -> Bool { try standard.says(words, in: title) }
}
