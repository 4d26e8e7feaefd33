import Foundation
import Literate
import Rendering
import Testing

/// Tokens that a terminal could obey, or that are wider than they look.
@Suite struct OddTokenTerminalTests {
  private static let hostile: [(token: String, shown: String)] = [
    ("\u{1B}[31mred", "␛[31mred"), ("\u{1B}]0;title\u{7}", "␛]0;title␇"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("a\rb", "a␍b"), ("a\u{8}b", "a␈b"), ("a\u{2028}b", "a\u{FFFD}b"), ("\u{2067}a", "\u{FFFD}a"),
    ("日本語", "日本語"), ("ｗｉｄｅ", "ｗｉｄｅ"), ("한국어", "한국어"), ("🎉🎉", "🎉🎉"), ("e\u{301}\u{302}", "e\u{301}\u{302}"),
    ("ｶﾅ", "ｶﾅ"), ("ไทย", "ไทย"), ("हिन्दी", "हिन्दी"), ("a\u{AD}b", "a\u{AD}b"), ("a\u{200B}b", "a\u{200B}b"),
    ("𝒳", "𝒳"), ("☃", "☃"), ("½", "½"),
  ]
  private static let tokens = oddTokens + hostile

  private func text(_ book: Book, _ style: TerminalStyle) -> String {
    book.terminalContents(style) + book.terminalText(of: book.pages[0], style)
  }

  @Test(arguments: tokens.indices)
  func showsTheTokenWhereverItStands(index: Int) {
    let (token, shown) = Self.tokens[index]
    let text = text(bookNaming(token), .plain(200)).asRead
    for sentence in [
      "“\(shown)” begins the line, and *stress reaches “\(shown)”*.", "- a list of “\(shown)” and more",
      "(query “\(shown)”, key “plain”)", "✓ “\(shown)” holds. (“\(shown)”)", "Explain. What of “\(shown)”?",
    ] where shown.count < 20 {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  @Test(arguments: tokens.indices)
  func noControlCharacterReachesTheTerminal(index: Int) {
    for style in [TerminalStyle.plain(40), .lined(80), .coloured(80)] {
      let text = text(bookNaming(Self.tokens[index].token), style).withoutLooks
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0 ~= scalar.value) && ![0x2028, 0x2029].contains(scalar.value))
        #expect(!(0x202A...0x202E ~= scalar.value))
      }
      let isolates = text.unicodeScalars.count { 0x2066...0x2068 ~= $0.value }
      #expect(isolates == text.unicodeScalars.count { $0.value == 0x2069 })
    }
  }

  @Test(arguments: tokens.indices)
  func noLineIsWiderThanTheTerminal(index: Int) {
    for width in [40, 80] {
      for twice in [false, true] {
        let text = text(bookNaming(Self.tokens[index].token, twice: twice), .lined(width))
        for line in text.lines { #expect(columns(of: line) <= width, "\(line)") }
      }
    }
  }

  @Test(arguments: tokens.indices)
  func tablesAreAsWideInEveryRow(index: Int) {
    let lines = text(bookNaming(Self.tokens[index].token), .lined(80)).lines
    let rows = lines.filter { $0.contains(/^(│ )?[┌├└│].*[┐┤┘│]$/) }.map { columns(of: $0) }
    #expect(rows.count == 12)
    #expect(Set(rows.prefix(6)).count == 1)
    #expect(rows.suffix(6).map { $0 - 2 } == Array(rows.prefix(6)))
  }

  @Test func wordsFromRightToLeftAreIsolated() {
    let text = text(bookNaming("שלום"), .plain(80))
    #expect(text.contains("“\u{2068}שלום\u{2069}” begins the line"))
    #expect(text.contains("\n\u{2068}שלום\u{2069} "))
    #expect(text.hasPrefix("\u{2068}שלום\u{2069}\n===="))
  }

  @Test func aLabelThatIsCutStaysIsolated() {
    let long = String(repeating: "ש", count: 64)
    let text = text(bookNaming(long), .plain(40))
    #expect(text.contains("\n\u{2068}\(String(repeating: "ש", count: 12))…\u{2069} "))
  }

  @Test func aTokenThatStandsTwiceShowsItsPlace() {
    #expect(text(bookNaming("the", twice: true), .plain(80)).contains("“the₀” begins the line"))
  }
}
