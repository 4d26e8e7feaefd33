import Literate
import Rendering
import Testing
import Workings

/// Each kind of inline in both formats, and as plain text.
@Suite struct InlineTests {
  private let matrix = quantity([[1, -2.345]], named: "W_Q")

  private func check(_ prose: Prose, _ markdown: String, _ html: String, _ plain: String) {
    #expect(RenderingTests.markdown(prose) == markdown)
    #expect(RenderingTests.html(prose) == html)
    #expect(prose.plainText(NumberStyle(decimals: 2)) == plain)
  }

  @Test func text() {
    check("1 < 2 & 3", "1 < 2 & 3", "1 &lt; 2 &amp; 3", "1 < 2 & 3")
  }

  @Test func stress() {
    check("a *b `c`* d", "a *b `c`* d", "a <em>b <code>c</code></em> d", "a b c d")
  }

  @Test func code() {
    check("`a[0] < *b*`", "`a[0] < *b*`", "<code>a[0] &lt; *b*</code>", "a[0] < *b*")
  }

  @Test func link() {
    check(
      "[a_b](https://a.example/?a=1&b=2)", "[a_b](https://a.example/?a=1&b=2)",
      "<a href=\"https://a.example/?a=1&amp;b=2\">a_b</a>", "a_b")
  }

  @Test func linkToAChapter() {
    check("[here](chapter:one-page)", "[here](01-one-page.md)", "<a href=\"#one-page\">here</a>", "here")
  }

  @Test func number() {
    check("\(matrix[0, 1])", "−2.35", "<data class=\"live\" value=\"-2.345\" data-cell=\"0 0 1\">−2.35</data>", "−2.35")
  }

  @Test func measuredNumber() {
    check("\(measured: 0.126)", "0.13", "<span class=\"measured\">0.13</span>", "0.13")
  }

  @Test func formula() {
    check("\(matrix)", "$W_{Q}$", "<math><msub><mi>W</mi><mi>Q</mi></msub></math>", "W_Q")
  }

  @Test func token() {
    let token = Token.all(["cats"])[0]
    check("\(token)", "“cats”", "<bdi class=\"token t0\">cats</bdi>", "“cats”")
  }

  @Test func tokenThatStandsTwice() {
    let token = Token.all(["the", "cat", "the"])[2]
    check("\(token)", "“the<sub>2</sub>”", "<bdi class=\"token t0\">the<sub>2</sub></bdi>", "“the”")
  }

  @Test func tokenFromRightToLeftIsKeptApart() {
    let token = Token.all(["שלום"])[0]
    check("\(token) 2", "“\u{2068}שלום\u{2069}” 2", "<bdi class=\"token t0\">שלום</bdi> 2", "“שלום” 2")
  }

  @Test func seventhColourIsTheFirst() {
    let token = Token.all(["a", "b", "c", "d", "e", "f", "g"])[6]
    #expect(html("\(token)") == "<bdi class=\"token t0\">g</bdi>")
  }

  @Test func linkToNoChapterStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = markdown("[a](chapter:none)") }
  }
}
