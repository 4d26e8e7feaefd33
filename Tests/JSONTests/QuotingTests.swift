import Testing

@testable import JSON

@Suite struct QuotingTests {
  @Test(arguments: [
    ("a", #""a""#), (#"a"b\"#, #""a\"b\\""#), ("\n\u{1B}\u{202E}", #""\n\u001b\u202e""#), ("é😀", #""é😀""#),
    (String(repeating: "x", count: 32), "\"" + String(repeating: "x", count: 32) + "\""),
    (String(repeating: "x", count: 33), "\"" + String(repeating: "x", count: 32) + "…\""),
  ])
  func showsAllThatIsInAText(text: String, shown: String) {
    #expect(quoted(text) == shown)
  }

  @Test(arguments: [
    ([], ""), (["a"], "`a`"), (["a", "b"], "`a` or `b`"), (["a", "b", "c"], "`a`, `b` or `c`"),
  ])
  func listsNames(names: [String], sentence: String) {
    #expect(listed(names, "or") == sentence)
  }

  @Test func saysHowLongATextIs() {
    #expect(quotedWithLength("") == "an empty text")
    #expect(quotedWithLength("ab") == #""ab" of 2 characters"#)
  }
}
