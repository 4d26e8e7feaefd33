import Testing

@testable import JSON

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("\n\n  x", 3, 3), ("\r\n\r\n  x", 3, 3), ("\r\r  x", 3, 3), ("\n\r\r\n x", 4, 2), ("\u{FEFF}x", 1, 1),
    ("\u{FEFF}\n\tx", 2, 2), (#"["äöü" x"#, 1, 8), (#"["e\#u{301}" x"#, 1, 6), (#"["👩‍👩‍👧🇬🇧" x"#, 1, 7),
  ])
  func countsLinesAndCharacters(json: String, line: Int, column: Int) {
    #expect(complaint(about: json).hasPrefix("line \(line), column \(column): "))
  }

  @Test func showsInvisibleCharacters() {
    #expect(
      complaint(about: "{\"a\u{2028}\": ?}")
        == #"line 1, column 8: ["a\u2028"]: expected a value, found "?"."#)
  }
}
