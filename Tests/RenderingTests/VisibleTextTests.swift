import Testing

@testable import Rendering

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("", ""), ("a b", "a b"), ("\n\t\r", "␊␉␍"), ("\u{0}\u{1B}[31m\u{7F}", "␀␛[31m␡"), ("a\u{85}b", "a\u{FFFD}b"),
    ("\u{202A}\u{202E}\u{2066}\u{2069}\u{2028}\u{FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    (" ", "\u{A0}"), ("  ", "\u{A0}\u{A0}"), (" a ", "\u{A0}a\u{A0}"), ("a  b", "a \u{A0}b"), ("é👩‍👩‍👧", "é👩‍👩‍👧"),
  ])
  func visible(text: String, shown: String) {
    #expect(text.visible == shown)
  }

  @Test(arguments: [
    ("", 3, ""), ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("👩‍👩‍👧🇬🇧éx", 3, "👩‍👩‍👧🇬🇧…"), ("ab", 1, "…"),
  ])
  func shortened(text: String, length: Int, short: String) {
    #expect(text.shortened(to: length) == short)
  }

  @Test(arguments: [("abc", false), ("שלום", true), ("a سلام", true), ("é–👩", false), ("", false), ("ދިވެހި", true)])
  func knowsTextFromRightToLeft(text: String, isRightToLeft: Bool) {
    #expect(text.isRightToLeft == isRightToLeft)
  }
}
