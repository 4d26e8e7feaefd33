import Chapters
import Literate
import Rendering
import Testing
import Workings

extension [Page] {
  /// The page of the chapter with a title, wherever it stands.
  func titled(_ title: String) throws -> Page { try #require(first { $0.title == title }) }
}

extension Page {
  /// Whether it computes nothing, and stands before the first step or after the last.
  var isAroundTheChapters: Bool {
    [OpeningChapter.title, ClosingChapter.title, SummaryChapter.title].contains(title)
  }

  /// Its running text, tokens in quotation marks, and no-break spaces as spaces.
  var text: String {
    allBlocks.flatMap { $0.prose }.map { $0.plainText(style) }.joined(separator: "\n").replacing("\u{A0}", with: " ")
  }

  /// What it says that is not so.
  var brokenClaims: [String] {
    allBlocks.flatMap { $0.claims }.filter { !$0.finding.holds }.map { $0.text.plainText(style) }
  }
}
