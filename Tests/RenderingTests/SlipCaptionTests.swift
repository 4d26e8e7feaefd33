import Foundation
import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// A table in which an error is to be found does not pass for the right one, in any format.
@Suite struct SlipCaptionTests {
  private static let scores = quantity([[1, 2], [3, 4]], named: "B").overRoot(of: 4).named("T", "scaled scores")
  private let asked = book {
    MatrixTable(scores)
    Question.findTheError(in: scores, style: NumberStyle(decimals: 2))
  }

  private func captions(_ text: String) -> (all: Int, slips: Int) {
    (text.ranges(of: "scaled scores").count, text.ranges(of: "scaled scores, computed with a slip").count)
  }

  @Test func inMarkdown() { #expect(captions(asked.markdownFiles[1].text) == (2, 1)) }

  /// Each table is named twice: in its caption, and to those who do not see it.
  @Test func inHTML() { #expect(captions(asked.html) == (4, 2)) }

  @Test func inTheTerminal() {
    let style = TerminalStyle(width: 100, hasColours: false, hasLines: false)
    #expect(captions(asked.terminalText(of: asked.pages[0], style)) == (2, 1))
  }

  /// The notebook computes the right one in a cell, with a comment, and says the wrong one in words.
  @Test func inTheNotebook() { #expect(captions(asked.jupyterNotebook()) == (2, 1)) }

  @Test func noWrongTableHasTheRightOnesCaption() {
    for which in [WholeBook.standard, .notebook, .repeated] {
      for case .question(let question) in which.book.pages.flatMap({ $0.blocks }) {
        guard let table = question.spoiltTable else { continue }
        #expect(table.quantity.meaning.hasSuffix(", computed with a slip"))
      }
    }
  }
}
