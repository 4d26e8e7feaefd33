import Literate
import Testing

@Suite struct ProseMarksTests {
  private let numbers = quantity([[1, 2]])
  private let cats = Token.all(["cats"])[0]

  @Test func keepsPlainTextInOnePiece() {
    #expect(spelled("Four words of text.") == "text(Four words of text.)")
    #expect(spelled("") == "")
  }

  @Test func readsStress() {
    #expect(spelled("a *b* c") == "text(a ) emphasis(text(b)) text( c)")
    #expect(spelled("*a* *b*") == "emphasis(text(a)) text( ) emphasis(text(b))")
  }

  @Test func stressReachesAcrossLivePieces() {
    #expect(
      spelled("a *b \(numbers[0, 1]) c \(cats)* d")
        == "text(a ) emphasis(text(b ) number(E[0, 1]) text( c ) token(cats)) text( d)")
    #expect(spelled("*\(cats)*") == "emphasis(token(cats))")
  }

  @Test func stressHoldsCodeAndLinks() {
    #expect(spelled("*a `b` [c](d)*") == "emphasis(text(a ) code(b) text( ) link(c → d))")
  }

  @Test func readsCode() {
    #expect(spelled("say `a * b[0]` twice") == "text(say ) code(a * b[0]) text( twice)")
  }

  @Test func readsLinks() {
    #expect(spelled("see [the *first*](chapter:one).") == "text(see ) link(the *first* → chapter:one) text(.)")
    #expect(spelled("[a](https://b.example/c_d)") == "link(a → https://b.example/c_d)")
  }

  @Test func takesALineBreakForASpace() {
    let prose: Prose = """
      one
      two *three
      four*
      """
    #expect(spelled(prose) == "text(one two ) emphasis(text(three four))")
  }

  @Test func takesALineBreakInsideCodeAndLinksForASpaceToo() {
    #expect(spelled("`a\nb` [c\nd](e)") == "code(a b) text( ) link(c d → e)")
  }

  @Test func readsNoMarksInWhatComesFromElsewhere() {
    #expect(spelled("a \("*b* `c` [d](e)\nf")") == "text(a *b* `c` [d](e)\nf)")
  }
}
