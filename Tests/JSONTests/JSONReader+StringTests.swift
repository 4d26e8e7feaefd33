import Testing

@testable import JSON

@Suite struct JSONReaderStringTests {
  @Test(arguments: [
    (#""""#, ""), (#""a b""#, "a b"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u20AC\uD83D\ude00\u0000""#, "Aé€😀\0"), (#""é€😀 </script>""#, "é€😀 </script>"),
    (#""\uD7FF\uE000\uFFFF\uDBFF\uDFFF""#, "\u{D7FF}\u{E000}\u{FFFF}\u{10FFFF}"),
    // The first and last characters of each row in the table of well-formed UTF-8.
    (
      "\"\u{80}\u{7FF}\u{800}\u{FFF}\u{1000}\u{CFFF}\u{D000}\u{D7FF}\u{E000}\u{FFFF}\"",
      "\u{80}\u{7FF}\u{800}\u{FFF}\u{1000}\u{CFFF}\u{D000}\u{D7FF}\u{E000}\u{FFFF}"
    ),
    (
      "\"\u{10000}\u{3FFFF}\u{40000}\u{FFFFF}\u{100000}\u{10FFFF}\"",
      "\u{10000}\u{3FFFF}\u{40000}\u{FFFFF}\u{100000}\u{10FFFF}"
    ),
  ])
  func readsText(json: String, text: String) throws {
    guard case .text(let read) = try value(json).content else {
      Issue.record("not a text")
      return
    }
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    (#"\ud83d"#, "d83d"), (#"\ude00"#, "de00"), (#"\ud83dx"#, "d83d"), (#"\ud83d\n"#, "d83d"),
    (#"\ud83d\u0041"#, "d83d"),
    (#"\ud83d\ud83d"#, "d83d"), (#"\ud83d\ue000"#, "d83d"), (#"\ude00\ud83d"#, "de00"), (#"\udc00\udc00"#, "dc00"),
  ])
  func refusesHalfASurrogatePair(escapes: String, half: String) {
    #expect(
      complaint(about: #"["\#(escapes)"]"#)
        == #"line 1, column 3: [0]: expected both halves of a surrogate pair, such as \ud83d\ude00, "#
        + #"found one half, \u\#(half)."#)
  }

  @Test(
    arguments: [
      ([0x80], "0x80"), ([0xC0, 0xAF], "0xC0"), ([0xC1, 0xBF], "0xC1"), ([0xE0, 0x9F, 0xBF], "0xE0"),
      ([0xF0, 0x8F, 0xBF, 0xBF], "0xF0"), ([0xED, 0xA0, 0x80], "0xED"), ([0xED, 0xBF, 0xBF], "0xED"),
      ([0xF4, 0x90, 0x80, 0x80], "0xF4"), ([0xF5, 0x80, 0x80, 0x80], "0xF5"), ([0xFF], "0xFF"),
      ([0xC3], "0xC3"), ([0xE2, 0x82], "0xE2"), ([0xF0, 0x9F, 0x98], "0xF0"), ([0xC3, 0x28], "0xC3"),
    ] as [([UInt8], String)])
  func refusesWhatIsNotUTF8(bytes: [UInt8], first: String) {
    #expect(
      complaint(about: Array("[\"é".utf8) + bytes + Array("\"]".utf8))
        == "line 1, column 4: [0]: expected text in UTF-8, found the byte \(first). Save the lesson as UTF-8.")
    #expect(
      complaint(about: bytes)
        == "line 1, column 1: the lesson: expected a value, found the byte \(first). Save the lesson as UTF-8.")
  }

  @Test func takesTextsOfAMebibyte() throws {
    let text = String(repeating: "x", count: 1 << 20)
    _ = try value("\"\(text)\"")
    #expect(
      complaint(about: Array(" \"\(text)x\"".utf8))
        == "line 1, column 2: the lesson: expected a text of at most 1048576 bytes, found more.")
  }

  @Test func refusesUTF16() {
    #expect(
      complaint(about: [0xFF, 0xFE, 0x7B, 0x00])
        == "line 1, column 1: the lesson: expected a value, found the byte 0xFF. Save the lesson as UTF-8.")
    #expect(
      complaint(about: [0x7B, 0x00])
        == #"line 1, column 2: the lesson: expected a key in double quotes, found "\u0000"."#)
  }

  @Test(arguments: Array(UInt8(0)..<32))
  func refusesControlCharactersInText(byte: UInt8) {
    let message = complaint(about: Array("[\"".utf8) + [byte] + Array("\"]".utf8))
    #expect(
      message.hasPrefix("line 1, column 3: [0]: expected text on one line, without control characters, found \"\\"))
    #expect(message.hasSuffix("\". Inside text, write a line break as \\n and a tab as \\t."))
  }
}
