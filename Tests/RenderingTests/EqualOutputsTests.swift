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
    var tables = 0
    for (section, file) in zip(sections, book.chapters) {
      let rows = Tree(try CommonMark.html(file.text)).all("tr")
      let written = rows.map { row in row.children.map { withoutShade($0.text) } }
      let shown = section.all("tr").map { row in row.children.map { $0.text } }
      #expect(written == shown, "\(file.path)")
      tables += shown.count
    }
    #expect(tables > sections.count)
  }

  @Test(arguments: WholeBook.allCases)
  func sentencesHaveTheSameNumbers(which: WholeBook) throws {
    let book = which.rendered
    var count = 0
    for (section, file) in zip(Tree(book.html).all("section"), book.chapters) {
      let paragraphs = section.children.filter { $0.name == "p" && $0["class"] == nil && $0.all("math").isEmpty }
      let written = Tree(try CommonMark.html(file.text)).all("p").map { $0.text.replacing(/[“”]/, with: "") }
      for paragraph in paragraphs {
        #expect(written.contains(paragraph.text.replacing(/[“”]/, with: "")), "\(file.path): \(paragraph.text)")
      }
      count += paragraphs.count
    }
    #expect(count > book.chapters.count)
  }

  private func withoutShade(_ cell: String) -> String {
    String(cell.trimmingSuffix { "·░▒▓█ ".contains($0) })
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> SubSequence {
    self[..<(lastIndex { !isLeftOut($0) }.map { index(after: $0) } ?? startIndex)]
  }
}
