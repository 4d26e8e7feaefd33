import Literate
import Testing
import Workings

@Suite struct ProseInterpolationTests {
  private let numbers = quantity([[1, 2], [3, 4]], named: "W_Q")

  @Test func keepsWhereANumberComesFrom() {
    #expect(spelled("\(numbers[1, 0])") == "number(W_Q[1, 0])")
  }

  @Test func writesAQuantityAsItsSymbol() {
    #expect(spelled("\(numbers)") == "formula(W[Q])")
  }

  @Test func writesNumbersThatAreNoCells() {
    #expect(spelled("\(measured: 0.123)") == "measured(0.123)")
    #expect(spelled("\(size: 2.2e-16), \(exact: 0.00001)") == "text(2.2\u{A0}×\u{A0}10⁻¹⁶, 0.00001)")
  }

  @Test(arguments: [
    (0, "0\u{A0}tokens"), (1, "1\u{A0}token"), (2, "2\u{A0}tokens"), (1000, "1000\u{A0}tokens"), (-1, "-1\u{A0}tokens"),
  ])
  func countsWithANoun(count: Int, words: String) {
    #expect(spelled("\(count, "token")") == "text(\(words))")
  }

  @Test func adjacentTextMerges() {
    let (three, word) = (3, "words")
    #expect(spelled("\(three) \(word) here") == spelled("3 words here"))
    #expect(spelled("*\(three)* \(word)") == spelled("*3* words"))
    #expect(spelled("a \(Prose("b *c* d")) e") == spelled("a b *c* d e"))
    #expect(spelled("\(Prose("a"))\(Prose("b"))") == spelled("ab"))
  }

  @Test func emptyTextLeavesNoPiece() {
    #expect(spelled("\(numbers[0, 0])\("")") == spelled("\(numbers[0, 0])"))
    #expect(spelled("\("")") == spelled(""))
  }

  @Test func readyMadePiecesMergeToo() {
    #expect(spelled(Prose([.text("a"), .text("b"), .code("c"), .text("d"), .text("e")])) == spelled("ab`c`de"))
  }
}
