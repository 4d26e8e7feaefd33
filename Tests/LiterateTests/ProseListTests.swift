import Literate
import Testing

@Suite struct ProseListTests {
  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    (["a", "b", "c", "d"], "a, b, c and d"),
  ])
  func listsThingsAsASentenceDoes(items: [String], sentence: String) {
    #expect(spelled(.list(items.map { "\($0)" })) == spelled("\(Prose(stringLiteral: sentence))"))
  }

  @Test func keepsLivePieces() {
    let tokens = Token.all(["cats", "mice"])
    #expect(spelled(.list(tokens.map { "\($0)" })) == "token(cats) text( and ) token(mice)")
  }
}
