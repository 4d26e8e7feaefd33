import Literate
import Rendering
import Testing
import Workings

/// What Markdown would do to LaTeX: take a backslash before punctuation for an escape, and `_` after it for stress.
@Suite struct LaTeXInMarkdownTests {
  private func formulas(_ which: WholeBook) -> [String] {
    which.rendered.files.filter { $0.path.hasSuffix(".md") }.flatMap { RenderingTests.formulas(in: $0.text) }
  }

  @Test(arguments: WholeBook.allCases)
  func hasNoBackslashBeforePunctuation(which: WholeBook) {
    #expect(formulas(which).count > 50)
    for formula in formulas(which) { #expect(!formula.contains(/\\[!-\/:-@\[-`{-~]/), "\(formula)") }
  }

  @Test(arguments: WholeBook.allCases)
  func hasNoUnderscoreBetweenPunctuation(which: WholeBook) {
    for formula in formulas(which) { #expect(!formula.contains(/[^\w]_[^\s]/), "\(formula)") }
  }

  @Test func hasNoUnderscoreBetweenPunctuationWhateverTheBase() {
    let bases: [Formula] = [
      ["A", "B"], .lower("W", "Q"), .upper("e", "x"), .fraction("1", "n"), .root("d"), .brackets("x"),
      .transposed("K"), .function("softmax"), .words("mean"), .sign("…"),
    ]
    for base in bases { #expect(!Formula.lower(base, "i").latex.contains(/[^\w]_[^\s]/)) }
  }

  @Test(arguments: WholeBook.allCases)
  func bracesAndBracketsAreBalanced(which: WholeBook) {
    for formula in formulas(which) {
      #expect(formula.count { $0 == "{" } == formula.count { $0 == "}" }, "\(formula)")
      #expect(formula.ranges(of: "\\left(").count == formula.ranges(of: "\\right)").count, "\(formula)")
    }
  }

  @Test(.enabled(if: CommonMark.isInstalled, CommonMark.advice), arguments: WholeBook.allCases)
  func comesThroughMarkdownUnchanged(which: WholeBook) throws {
    let pages = which.rendered.files.filter { $0.path.hasSuffix(".md") }
    let read = try pages.map { Tree(try CommonMark.html($0.text)).text }.joined()
    let changed = formulas(which).filter { !read.contains($0) }
    #expect(changed.isEmpty)
  }
}
