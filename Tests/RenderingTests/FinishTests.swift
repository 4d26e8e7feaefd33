import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// A question whose working has been begun, in each format: all lines but the last, whose number is nowhere before the answer.
@Suite struct FinishTests {
  private let cell = quantity([[1, 2, 6]]).mean(over: .row).named("mu", "mean")[0, 0]
  private var question: Question { Question(finish: cell, "the working of \(cell.symbol).") }

  @Test func inMarkdown() {
    let text = markdown { question }
    #expect(
      text.hasPrefix(
        """
        **Finish** the working of $\\mu_{0 , 0}$.

        - All together: $1.00 + 2.00 + 6.00 = 9.00$
        - Over their number: …

        <details><summary>Answer</summary>

        > **How was this made?** $\\mu_{0 , 0}$ = 3.00
        """))
    #expect(text.contains("> - Over their number: $\\frac{9.00}{3} = 3.00$\n"))
  }

  @Test func onThePage() {
    let text = html { question }
    #expect(text.hasPrefix("<div class=\"question\" data-judge=\"0 0 0\"><p><strong>Finish</strong> the working of "))
    #expect(text.contains("<ol class=\"begun\"><li><span>All together:</span>"))
    #expect(text.contains("<li><span>Over their number:</span>…</li></ol>\n<details>"))
    #expect(text.prefix(while: { $0 != "…" }).contains("9.00") && !text.prefix(while: { $0 != "…" }).contains("3.00"))
  }

  @Test func onATerminal() {
    let book = book { question }
    let text = book.terminalText(of: book.pages[0], .plain(80))
    #expect(text.contains("- All together: 1.00 + 2.00 + 6.00 = 9.00\n- Over their number: …\n\n--- Answer ---"))
  }
}
