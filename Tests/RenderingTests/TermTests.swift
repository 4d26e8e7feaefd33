import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// A term in each format: defined, used, and in the glossary.
@Suite struct TermTests {
  private let share = Term("fair share", "A part of *one* & no more.")

  private var text: [Block] {
    [.paragraph("Each gets a \(defining: share)."), .paragraph("Two \(terms: share) are more.")]
  }

  private var withGlossary: Book {
    let glossary = Glossary(of: [Page(OnePage(body: text), style: NumberStyle(decimals: 2))])
    return book { text + glossary.blocks }
  }

  @Test func inMarkdown() {
    #expect(
      withGlossary.markdownFiles[1].text.between("of the paper.\n\n", "\n---\n\n[Contents]") == """
        Each gets a *fair share*.

        Two [fair shares](01-one-page.md#word-fair-share) are more.

        - <a id="word-fair-share"></a>**fair share**: A part of *one* & no more. See [chapter 1](01-one-page.md).

        """)
    #expect(withGlossary.markdown.contains("Two [fair shares](#word-fair-share) are more."))
  }

  @Test func onThePage() {
    #expect(
      withGlossary.html.between("§ 3.2</a></p></header>\n", "<p class=\"next\">") == """
        <p>Each gets a <dfn>fair share</dfn>.</p>
        <p>Two <a class="term" href="#one-page.fair-share">fair shares</a> are more.</p>
        <ul><li><dfn id="one-page.fair-share">fair share</dfn>: A part of <em>one</em> &amp; no more. See <a href="#one-page">chapter 1</a>.</li></ul>

        """)
  }

  /// A notebook has links to headings only.
  @Test func inANotebook() throws {
    let cells = try JupyterFile(withGlossary.jupyterNotebook()).markdown.joined(separator: "\n")
    #expect(cells.contains("Two fair shares are more.") && cells.contains("- **fair share**: A part"))
  }

  @Test func onATerminal() {
    let text = withGlossary.terminalText(of: withGlossary.pages[0], .plain(80))
    #expect(text.contains("Each gets a *fair share*.") && text.contains("Two fair shares are more."))
  }

  @Test func leadsNowhereInABookWithoutAGlossary() {
    #expect(markdown { text }.contains("Two fair shares are more."))
    #expect(html { text }.contains("<p>Two fair shares are more.</p>"))
  }

  @Test func theFirstChapterToDefineATermIsNamed() {
    let glossary = Glossary(of: [0, 1].map { _ in Page(OnePage(body: text), style: NumberStyle(decimals: 2)) })
    #expect(book { glossary.blocks }.pages[0].terms.map { $0.words } == ["fair share"])
  }
}
