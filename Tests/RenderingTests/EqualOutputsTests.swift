import Literate
import Rendering
import Support
import Testing

/// Both formats tell the same numbers.
@Suite(.enabled(if: CommonMark.isInstalled, CommonMark.advice))
struct EqualOutputsTests {
  @Test(arguments: WholeBook.allCases)
  func tablesHaveTheSameCells(which: WholeBook) throws {
    let book = which.rendered
    let sections = Tree(book.html).all("section")
    #expect(sections.count == book.chapters.count)
    for (page, (section, file)) in zip(which.book.pages, zip(sections, book.chapters)) {
      let rows = Tree(try CommonMark.html(file.text)).all("tr")
      let written = rows.map { row in row.children.map { withoutShade($0.text) } }
      let shown = section.all("tr").map { row in row.children.map { $0.text } }
      #expect(written == shown, "\(file.path)")
      #expect(!shown.isEmpty || !page.hasTable, "\(file.path)")
    }
  }

  @Test(arguments: WholeBook.allCases)
  func sentencesHaveTheSameNumbers(which: WholeBook) throws {
    let book = which.rendered
    for (section, file) in zip(Tree(book.html).all("section"), book.chapters) {
      let paragraphs = section.children.filter { $0.name == "p" && $0["class"] == nil && $0.all("math").isEmpty }
      let written = Tree(try CommonMark.html(file.text)).all("p").map { $0.text.replacing(/[“”]/, with: "") }
      for paragraph in paragraphs {
        #expect(written.contains(paragraph.text.replacing(/[“”]/, with: "")), "\(file.path): \(paragraph.text)")
      }
      // The summary’s sentences have formulas, all of them.
      #expect(!paragraphs.isEmpty || file.path.hasSuffix("attention-on-one-page.md"), "\(file.path)")
    }
  }

  private func withoutShade(_ cell: String) -> String {
    String(cell.trimmingSuffix { "·░▒▓█ ".contains($0) })
  }
}

extension Page {
  fileprivate var hasTable: Bool { blocks.contains { if case .table = $0 { true } else { false } } }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> SubSequence {
    self[..<(lastIndex { !isLeftOut($0) }.map { index(after: $0) } ?? startIndex)]
  }
}
