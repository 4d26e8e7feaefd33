import Literate
import Support
import Testing
import Workings

/// Each kind of block in both formats; tables, figures, workings and claims have files of their own.
@Suite struct BlockTests {
  private let matrix = quantity([[1, -2], [0.5, 4]], named: "A", tokens: ["cats", "mice"])

  @Test func heading() {
    #expect(markdown { Heading("Mix & match") } == "## Mix & match\n\n")
    #expect(html { Heading("Mix & match") } == "<h3 id=\"one-page.1\">Mix &amp; match</h3>\n")
  }

  @Test func paragraph() {
    #expect(markdown { "One.\nTwo." } == "One. Two.\n\n")
    #expect(html { "One.\nTwo." } == "<p>One. Two.</p>\n")
  }

  @Test func list() {
    #expect(markdown { List("one", "*two*") } == "- one\n- *two*\n\n")
    #expect(html { List("one", "*two*") } == "<ul><li>one</li><li><em>two</em></li></ul>\n")
  }

  @Test func equations() {
    let product = matrix.matmul(matrix.transposed()).named("C", "product")
    #expect(
      markdown { Equation(product, matrix) } == """
        $$
        C = A A^{\\top}
        $$

        $$
        A = \\text{given}
        $$


        """)
    let lines = [
      "<math display=\"block\"><mrow><mi>C</mi><mo>=</mo><mrow><mi>A</mi>"
        + "<msup><mi>A</mi><mi>⊤</mi></msup></mrow></mrow></math>",
      "<math display=\"block\"><mrow><mi>A</mi><mo>=</mo><mtext>given</mtext></mrow></math>",
    ]
    #expect(html { Equation(product, matrix) } == "<div class=\"equation\">\(lines.joined())</div>\n")
  }

  @Test func code() {
    let block = [Block.code("a = b @ c\nif a < 1: *b*", language: "python")]
    #expect(markdown { block } == "```python\na = b @ c\nif a < 1: *b*\n```\n\n")
    #expect(html { block } == "<pre tabindex=\"0\"><code>a = b @ c\nif a &lt; 1: *b*</code></pre>\n")
  }

  @Test func question() {
    let question = Question("Why *now*?") {
      "Because."
      List("a")
    }
    #expect(
      markdown { question } == """
        **Explain.** Why *now*?

        <details><summary>Answer</summary>

        Because.

        - a

        </details>


        """)
    #expect(
      html { question } == """
        <div class="question"><p><strong>Explain.</strong> Why <em>now</em>?</p>
        <details><summary>Answer</summary>
        <p>Because.</p>
        <ul><li>a</li></ul>
        </details></div>

        """)
  }

  @Test(arguments: [
    (AsideKind.note, "NOTE", "note", "Note"), (.pitfall, "WARNING", "pitfall", "A common mistake"),
    (.departure, "IMPORTANT", "departure", "Not as in the paper"),
  ])
  func aside(kind: AsideKind, alert: String, name: String, title: String) {
    let aside = Aside(kind) {
      "One."
      [Block.code("a\n\nb", language: "python")]
    }
    #expect(markdown { aside } == "> [!\(alert)]\n> One.\n>\n> ```python\n> a\n>\n> b\n> ```\n\n")
    #expect(
      html { aside }
        == "<div class=\"remark \(name)\" role=\"note\"><p>\(title)</p>\n"
        + "<p>One.</p>\n<pre tabindex=\"0\"><code>a\n\nb</code></pre>\n</div>\n")
  }

  @Test func asideMayBeEmpty() {
    #expect(markdown { Aside(.note) {} } == "> [!NOTE]\n\n")
  }
}
