import Testing

@testable import JSON

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("", "line 1, column 1: the lesson: expected a value, found the end of the text."),
    (" ", "line 1, column 2: the lesson: expected a value, found the end of the text."),
    (
      #"{"a": 1,}"#,
      #"line 1, column 9: the lesson: expected another value after the comma, found "}". Remove the comma "#
        + "before it."
    ),
    (#"{"a": 1"#, "line 1, column 8: the lesson: expected a comma or `}`, found the end of the text."),
    (#"{"a"}"#, #"line 1, column 5: a: expected a colon and a value, found "}"."#),
    (#"{"a" 1}"#, #"line 1, column 6: a: expected a colon and a value, found "1"."#),
    (#"{"a":}"#, #"line 1, column 6: a: expected a value, found "}"."#),
    ("{a: 1}", #"line 1, column 2: the lesson: expected a key in double quotes, found "a"."#),
    (
      "{'a': 1}",
      #"line 1, column 2: the lesson: expected a key in double quotes, found "'". Write text in straight "#
        + "double quotes."
    ),
    (
      "{“a”: 1}",
      #"line 1, column 2: the lesson: expected a key in double quotes, found "“". Write text in straight "#
        + "double quotes."
    ),
    (#"{"a": “b”}"#, #"line 1, column 7: a: expected a value, found "“". Write text in straight double quotes."#),
    ("{,}", #"line 1, column 2: the lesson: expected a key in double quotes, found ","."#),
    (
      "[1,]",
      #"line 1, column 4: the lesson: expected another value after the comma, found "]". Remove the comma "#
        + "before it."
    ),
    ("[1 2]", #"line 1, column 4: the lesson: expected a comma or `]`, found "2"."#),
    ("[1,,2]", #"line 1, column 4: [1]: expected a value, found ","."#),
    ("[", "line 1, column 2: [0]: expected a value, found the end of the text."),
    ("]", #"line 1, column 1: the lesson: expected a value, found "]"."#),
    (
      "[1]]",
      #"line 1, column 4: the lesson: expected the end of the text, found "]". A file holds one lesson, "#
        + "and nothing after it."
    ),
    (
      "[NaN]",
      #"line 1, column 2: [0]: expected a value, found "NaN". Write text in double quotes; the only words "#
        + "without them are true, false and null."
    ),
    (
      "[Infinity]",
      #"line 1, column 2: [0]: expected a value, found "Infinity". Write text in double quotes; the only "#
        + "words without them are true, false and null."
    ),
    ("[-Infinity]", #"line 1, column 3: [0]: expected a digit after the minus sign, found "Infinity"."#),
    (
      "[True]",
      #"line 1, column 2: [0]: expected a value, found "True". Write text in double quotes; the only "#
        + "words without them are true, false and null."
    ),
    (
      "[nul]",
      #"line 1, column 2: [0]: expected a value, found "nul". Write text in double quotes; the only words "#
        + "without them are true, false and null."
    ),
    ("[007]", #"line 1, column 2: [0]: expected a number without zeros before it, found "007". Remove the zeros."#),
    ("[-01]", #"line 1, column 2: [0]: expected a number without zeros before it, found "-01". Remove the zeros."#),
    ("[+1]", #"line 1, column 2: [0]: expected a value, found "+1". Write numbers as 1, 0.5, -2 or 3e-4."#),
    ("[.5]", #"line 1, column 2: [0]: expected a value, found ".5". Write numbers as 1, 0.5, -2 or 3e-4."#),
    ("[1.]", #"line 1, column 4: [0]: expected a digit after the decimal point, found "]"."#),
    ("[1.e2]", #"line 1, column 4: [0]: expected a digit after the decimal point, found "e2"."#),
    ("[1e]", #"line 1, column 4: [0]: expected a digit in the exponent, found "]"."#),
    ("[1e+]", #"line 1, column 5: [0]: expected a digit in the exponent, found "]"."#),
    ("[-]", #"line 1, column 3: [0]: expected a digit after the minus sign, found "]"."#),
    ("[0x10]", #"line 1, column 3: the lesson: expected a comma or `]`, found "x10"."#),
    (
      "[1e400]",
      "line 1, column 2: [0]: expected a number that a Double can hold, up to 1.7976931348623157e308, "
        + "found 1e400."
    ),
    (
      "[-1e400]",
      "line 1, column 2: [0]: expected a number that a Double can hold, up to 1.7976931348623157e308, "
        + "found -1e400."
    ),
    (#"["a"#, "line 1, column 4: [0]: expected a double quote that closes the text, found the end of the text."),
    (
      #"["\x"]"#,
      #"line 1, column 4: [0]: expected one of " \ / b f n r t u after a backslash, found "x". Write a "#
        + #"backslash itself as \\."#
    ),
    (
      #"["\é"]"#,
      #"line 1, column 4: [0]: expected one of " \ / b f n r t u after a backslash, found "é". Write a "#
        + #"backslash itself as \\."#
    ),
    (#"["\"#, "line 1, column 4: [0]: expected a double quote that closes the text, found the end of the text."),
    (#"["\u12"]"#, #"line 1, column 7: [0]: expected four hexadecimal digits after \u, found a double quote."#),
    (#"["\u12zz"]"#, #"line 1, column 7: [0]: expected four hexadecimal digits after \u, found "zz"."#),
    ("// a", #"line 1, column 1: the lesson: expected a value, found "/". JSON has no comments."#),
    ("[1 /* one */]", #"line 1, column 4: the lesson: expected a comma or `]`, found "/". JSON has no comments."#),
    ("# a", ##"line 1, column 1: the lesson: expected a value, found "#". JSON has no comments."##),
    (#"{"a": 1, "a": 2}"#, #"line 1, column 10: the lesson: expected each key once, found "a" again."#),
    (
      #"{"a": {"b": [1, {"b c": [2, ]}]}}"#,
      #"line 1, column 29: a.b[1]["b c"]: expected another value after the comma, found "]". Remove the "#
        + "comma before it."
    ),
    (
      #"{"sentence": "a", "embeddings": {"given": [[1, 2, x]]}}"#,
      #"line 1, column 51: embeddings.given[0][2]: expected a value, found "x". Write text in double "#
        + "quotes; the only words without them are true, false and null."
    ),
  ])
  func saysWhatIsNoJSON(json: String, message: String) {
    #expect(complaint(about: json) == message)
  }

  @Test(arguments: [
    "[1, [2, {\"a\": []}], {}]", " \t\r\n[ 1 ,\n[ 2 , { \"a\" : [ ] } ] , { } ]\n", "\u{FEFF}[1,[2,{\"a\":[]}],{}]",
  ])
  func passesOverSpaceAndAByteOrderMark(json: String) throws {
    guard case .list(let values) = try value(json).content, values.count == 3,
      case .number(1) = values[0].content,
      case .list(let inner) = values[1].content, inner.count == 2, case .object(let members) = inner[1].content,
      members.count == 1, members[0].key == "a", case .list(let none) = members[0].value.content, none.isEmpty,
      case .object(let nothing) = values[2].content, nothing.isEmpty
    else {
      Issue.record("read something else")
      return
    }
  }

  @Test func nestsNoDeeperThan32() throws {
    _ = try value(String(repeating: "[", count: 32) + String(repeating: "]", count: 32))
    let path = String(repeating: "[0]", count: 32)
    for json in [33, 1_000_000].map({ String(repeating: "[", count: $0) }) {
      #expect(
        complaint(about: Array(json.utf8))
          == "line 1, column 33: \(path): expected at most 32 lists and objects inside each other, found more.")
    }
    let objects = String(repeating: #"{"":"#, count: 33)
    #expect(complaint(about: Array(objects.utf8)).hasPrefix("line 1, column 129: "))
  }

  @Test func takes64Keys() throws {
    let members = (1...65).map { "\"\($0)\": 0" }
    _ = try value("{\(members[..<64].joined(separator: ", "))}")
    let message = complaint(about: Array("{\(members.joined(separator: ",\n"))}".utf8))
    #expect(message == "line 65, column 1: the lesson: expected at most 64 keys, found more.")
  }

  @Test func takesKeysOf256Bytes() {
    let key = String(repeating: "é", count: 128)
    #expect(complaint(about: Array("{\"\(key)\": 1}".utf8)) == "none")
    #expect(
      complaint(about: Array("{\"\(key)x\": 1}".utf8))
        == "line 1, column 2: the lesson: expected a key of at most 256 bytes, found 257.")
  }

  @Test func knowsKeysByTheirLetters() {
    // The Kelvin sign, which Swift holds equal to a K; and two ways to write é.
    #expect(complaint(about: Array("{\"K\": 1, \"\u{212A}\": 2}".utf8)) == "none")
    #expect(complaint(about: Array(#"{"\u00e9": 1, "e\u0301": 2}"#.utf8)) == "none")
  }
}
