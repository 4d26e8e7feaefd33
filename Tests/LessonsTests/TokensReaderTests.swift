import Lessons
import Testing

@Suite struct TokensReaderTests {
  @Test(arguments: [
    (#""tokens": ["The", "the", " ", "a b"]"#, ["The", "the", " ", "a b"]),
    (#""sentence": "The big  cat\tsat""#, ["the", "big", "cat", "sat"]),
    (#""sentence": "\n Äpfel\u00a0und\u3000ΩΔΗ ""#, ["äpfel", "und", "ωδη"]),
    (#""sentence": "it's <b>8</b> o'clock.""#, ["it's", "<b>8</b>", "o'clock."]),
  ])
  func readsTokensAsTheyAreAndSentencesInLowercase(field: String, tokens: [String]) throws {
    #expect(try Lesson(json: Array(lesson(field).utf8)).tokens == tokens)
  }

  @Test func joinsTokensToATitle() throws {
    #expect(try Lesson(json: Array(lesson(#""sentence": " A  b ""#).utf8)).title == "a b")
  }

  @Test(arguments: [
    (#""heads": 1"#, "line 1, column 1: the lesson: expected one of `tokens` and `sentence`, found none."),
    (
      #""tokens": ["a"], "sentence": "a""#,
      "line 2, column 18: the lesson: expected only one of `tokens` and `sentence`, found `tokens` and "
        + "`sentence`."
    ),
    (#""tokens": "a""#, #"line 2, column 11: tokens: expected a list of 1 to 512 tokens, found "a"."#),
    (#""tokens": []"#, "line 2, column 11: tokens: expected 1 to 512 tokens, found 0."),
    (#""tokens": {"a": 1}"#, "line 2, column 11: tokens: expected a list of 1 to 512 tokens, found an object."),
    (#""tokens": ["a", 2]"#, "line 2, column 17: tokens[1]: expected a text of 1 to 64 characters, found 2."),
    (
      #""tokens": ["a", null, "b"]"#,
      "line 2, column 17: tokens[1]: expected a text of 1 to 64 characters, found null."
    ),
    (
      #""tokens": ["a", ""]"#,
      "line 2, column 17: tokens[1]: expected a text of 1 to 64 characters, found an empty text."
    ),
    (#""sentence": """#, #"line 2, column 13: sentence: expected a sentence of 1 to 512 words, found ""."#),
    (#""sentence": " \t ""#, #"line 2, column 13: sentence: expected a sentence of 1 to 512 words, found " \t "."#),
    (#""sentence": ["a"]"#, "line 2, column 13: sentence: expected a sentence of 1 to 512 words, found a list."),
  ])
  func saysWhatIsWrong(field: String, message: String) {
    #expect(complaint(about: lesson(field)) == message)
  }

  @Test func takesOneTo512Tokens() {
    func listing(_ count: Int) -> String {
      let tokens = Array(repeating: #""a""#, count: count).joined(separator: ",")
      return complaint(about: lesson(#""tokens": [\#(tokens)]"#))
    }
    #expect(listing(1) == "none")
    #expect(listing(512) == "none")
    #expect(listing(513) == "line 2, column 11: tokens: expected 1 to 512 tokens, found 513.")
  }

  @Test func takesOneTo512Words() {
    func saying(_ count: Int) -> String {
      complaint(about: lesson(#""sentence": "\#(String(repeating: "a ", count: count))""#))
    }
    #expect(saying(1) == "none")
    #expect(saying(512) == "none")
    #expect(saying(513) == "line 2, column 13: sentence: expected a sentence of 1 to 512 words, found 513.")
  }

  @Test(arguments: ["x", "é", "e\u{301}", "😀"])
  func countsTheCharactersThatAReaderSees(character: String) {
    let longest = String(repeating: character, count: 64)
    #expect(complaint(about: lesson(#""tokens": ["\#(longest)"]"#)) == "none")
    #expect(
      complaint(about: lesson(#""tokens": ["\#(longest + character)"]"#)).hasPrefix(
        "line 2, column 12: tokens[0]: expected a text of 1 to 64 characters, found "))
    #expect(
      complaint(about: lesson(#""sentence": "\#(longest + character)""#)).hasPrefix(
        "line 2, column 13: sentence: expected words of at most 64 characters, found "))
  }

  /// Marks pile up on one letter, and are one character with it however many they are.
  @Test(arguments: ["a" + String(repeating: "\u{301}", count: 127), String(repeating: "🇬🇧", count: 32)])
  func takesFourBytesForEachCharacter(longest: String) {
    let bytes = longest.utf8.count
    let pad = String(repeating: "x", count: 256 - bytes)
    let more = longest + "\u{301}"
    #expect(complaint(about: lesson(#""tokens": ["\#(pad + longest)"]"#)) == "none")
    #expect(complaint(about: lesson(#""sentence": "\#(pad + longest)""#)) == "none")
    for (field, place) in [
      (#""tokens": ["\#(pad + more)"]"#, "12: tokens[0]"), (#""sentence": "a \#(pad + more)""#, "13: sentence"),
    ] {
      let complaint = complaint(about: lesson(field))
      #expect(
        complaint.hasPrefix("line 2, column \(place): expected a text of at most 256 bytes in UTF-8, found "))
      #expect(complaint.hasSuffix(" of 258. Take fewer letters, or letters with fewer marks."))
      #expect(complaint.utf8.count < 300)
    }
  }

  @Test func aTitleTakesFourBytesForEachCharacter() {
    func complain(_ marks: Int) -> String {
      complaint(about: lesson(#""tokens": ["a"], "title": "ab\#(String(repeating: "\u{301}", count: marks))""#))
    }
    #expect(complain(399) == "none")
    #expect(complain(400).contains("title: expected a text of at most 800 bytes in UTF-8, found "))
  }

  /// What Python’s `str.lower()` gives.
  @Test(arguments: [
    ("ΛΟΓΟΣ", "λογος"), ("Σ", "σ"), ("ΣΑΣ ΣΑΣ", "σας σας"), ("ΟΔΥΣΣΕΥΣ.", "οδυσσευς."), ("ΑΣ-ΒΣ", "ας-βς"),
    ("ΑΣ’Α", "ασ’α"), ("Α.Σ.", "α.ς."), ("ΑΣ1", "ας1"), ("1Σ", "1σ"), ("ΑΣ\u{301}", "ας\u{301}"),
    ("ΑΣ\u{301}Β", "ασ\u{301}β"),
    ("ΣΣ", "σς"), ("aΣ", "aς"), ("ЖΣ", "жς"), ("中Σ", "中σ"), ("ΑΣ中", "ας中"), ("'Σ'", "'σ'"), ("İΣ", "i̇ς"),
    ("ΠΑΣ»", "πας»"),
  ])
  func endsWordsInAFinalSigma(sentence: String, lowercase: String) throws {
    let tokens = try Lesson(json: Array(lesson(#""sentence": "\#(sentence)""#).utf8)).tokens
    #expect(tokens.joined(separator: " ").unicodeScalars.elementsEqual(lowercase.unicodeScalars))
  }

  @Test func quotesNoMoreThan32Characters() {
    #expect(
      complaint(about: lesson(#""tokens": ["\#(String(repeating: "x", count: 65))"]"#))
        == "line 2, column 12: tokens[0]: expected a text of 1 to 64 characters, "
        + #"found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" of 65 characters."#)
  }

  private func lesson(_ field: String) -> String {
    #"{"embeddings": {"random": {"size": 4, "seed": 1}},"# + "\n" + field + "}"
  }
}
