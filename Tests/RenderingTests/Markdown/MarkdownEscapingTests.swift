import Support
import Testing

@testable import Rendering

/// What would be a mark is escaped, and nothing else, so that the Markdown reads well as text.
@Suite struct MarkdownEscapingTests {
  @Test(arguments: [
    "", "a b.", "Attention, Worked", "One, two; three: four – five!", "What? (Yes) 100% #1 it's \"so\" 3/4 + 5 = 6 - 1",
    "snake_case", "naïve_Übung", "2 * 3", "a ~ b", "a _ b", "1 < 2", "2 > 1", "x<5",
    "R&D", "a & b", "AT&T &c", "a[0]", "[0, 1)", "[x] [y]", "f(x)", "C:\\temp", "a\\b", "{x}^2", "a|b", "e.g. www",
    "x@", "@x",
    "12:30:45", "a: b", "C#", "Hello!", "שלום", "👩‍👩‍👧",
  ])
  func leavesWhatIsNoMark(text: String) {
    #expect(text.escapedForMarkdown() == text)
  }

  @Test(arguments: [
    ("*a*", "\\*a\\*"), ("_a_", "\\_a\\_"), ("__init__", "\\_\\_init\\_\\_"), ("a*b", "a\\*b"),
    ("~~a~~", "\\~\\~a\\~\\~"),
    ("`a`", "\\`a\\`"), ("\\", "\\\\"), ("\\*", "\\\\\\*"), ("<b>", "\\<b>"), ("</b>", "\\</b>"), ("<!--", "\\<!--"),
    ("&amp;", "\\&amp;"), ("&#64;", "\\&#64;"), ("[a](b)", "\\[a\\](b)"), ("![a](b)", "!\\[a\\](b)"),
    ("$1 or $2", "<span>\\$</span>1 or <span>\\$</span>2"), ("\\[y\\]", "<span>\\\\</span>[y<span>\\\\</span>]"),
    ("\\(y\\)", "<span>\\\\</span>(y<span>\\\\</span>)"), ("\\begin{x}", "<span>\\\\</span>begin{x}"),
    ("a@b.example", "a<span>@</span>b.example"), ("www.a.example", "www<span>.</span>a.example"),
    ("http://a.example", "http<span>:</span>//a.example"), (":cat:", "<span>:</span>cat:"),
    (":+1:", "<span>:</span>+1:"),
  ])
  func escapesMarks(text: String, escaped: String) {
    #expect(text.escapedForMarkdown() == escaped)
  }

  @Test(arguments: [
    (MarkdownPlace.cell, "a|b", "a\\|b"), (.link, "a[0]", "a\\[0\\]"), (.picture, "a[0] $1", "a\\[0\\] \\$1"),
    (.picture, "a@b.example", "a@b.example"), (.line, "a|b[0]", "a|b[0]"),
  ])
  func knowsThePlace(place: MarkdownPlace, text: String, escaped: String) {
    #expect(text.escapedForMarkdown(place) == escaped)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("#", "\\#"), ("####### a", "####### a"), ("#a", "#a"), ("- a", "\\- a"), ("-a", "-a"),
    ("−1", "−1"),
    ("---", "\\---"), ("- - -", "\\- - -"), ("+ a", "\\+ a"), ("+1", "+1"), ("1. a", "1\\. a"), ("1.5", "1.5"),
    ("1) a", "1\\) a"),
    ("2026 a", "2026 a"), ("> a", "\\> a"), ("|a|", "\\|a|"), ("= a", "= a"), ("===", "\\==="), ("[x] a", "\\[x] a"),
    ("[ ]", "\\[ ]"),
    ("[a]: b", "\\[a]: b"), ("[!NOTE]", "\\[!NOTE]"), ("[a](b) c", "[a](b) c"), ("[0, 1)", "[0, 1)"), ("a", "a"),
    ("", ""),
  ])
  func knowsTheBeginningOfALine(text: String, safe: String) {
    #expect(text.safeAtLineStart == safe)
  }

  @Test(arguments: [
    ("C#", "# C#\n"), ("C #", "# C \\#\n"), ("#", "# \\#\n"), ("a ###", "# a \\###\n"), ("# a", "# # a\n"),
    ("1. a", "# 1. a\n"),
    ("Attention, Worked", "# Attention, Worked\n"),
  ])
  func headings(text: String, markdown: String) {
    #expect(text.markdownHeading(1) == markdown)
  }

  /// Each text reads as itself, wherever it stands.
  @Test(.enabled(if: CommonMark.isInstalled, CommonMark.advice), arguments: 0..<40)
  func randomTextsReadAsThemselves(seed: Int) throws {
    var generator = SplitMix64(state: UInt64(seed))
    let pieces =
      Array("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").map { String($0) } + [
        "a", "b1", " ", "é", "www.", "http://", "](", "&lt;",
      ]
    for _ in 0..<25 {
      let count = Int.random(in: 1...9, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined().visible
      let words = "x \(text) y"
      let page = """
        \(text.markdownHeading(2))
        \(text.escapedForMarkdown().safeAtLineStart)

        - \(text.escapedForMarkdown().safeAtLineStart)

        *x \(text.escapedForMarkdown()) y*

        [x \(text.escapedForMarkdown(.link)) y](z)

        | a | b |
        | --- | --- |
        | \(text.escapedForMarkdown(.cell)) | c |

        ![x \(text.escapedForMarkdown(.picture)) y](z)

        """
      let html = try CommonMark.html(page).replacing(/<\/?span>/, with: "")
      let tree = Tree(
        html.replacing(/<img [^>]*/) { $0.output.hasSuffix("/") ? String($0.output) : $0.output + "/" }, of: page)
      func read(_ name: String) -> [String] { tree.all(name).map { $0.text.asRead } }
      #expect(read("h2") == [text.asRead], "\(text)")
      #expect(read("p").first == text.asRead, "\(text)")
      #expect(read("li") == [text.asRead], "\(text)")
      #expect(read("em") == [words.asRead] && read("a") == [words.asRead], "\(text)")
      #expect(read("td") == [text.asRead, "c"], "\(text)")
      #expect(tree.all("img").map { $0["alt"]?.asRead } == [words.asRead], "\(text)")
      #expect(["code", "strong", "del", "h1", "input", "blockquote"].allSatisfy { tree.all($0).isEmpty }, "\(text)")
    }
  }
}
