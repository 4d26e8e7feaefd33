import Testing

@testable import JSON

/// What is written reads back as itself.
@Suite struct JSONWritingTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "-0"), (1, "1"), (-2.5, "-2.5"), (0.00001, "1e-05"), (1e21, "1e+21"),
    (.leastNonzeroMagnitude, "5e-324"),
  ])
  func writesTheShortestNumber(number: Double, text: String) throws {
    #expect(jsonNumber(number) == text)
    guard case .number(let read) = try value(text).content else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(read.bitPattern == number.bitPattern)
  }

  @Test func writesNullForWhatIsNoFiniteNumber() {
    #expect([Double.infinity, -.infinity, .nan].map { jsonNumber($0) } == ["null", "null", "null"])
  }

  @Test(arguments: ["", "a b", "\"\\/", "\n\r\t\0\u{1F}", "é😀\u{2028}", "</script>"])
  func writesTexts(text: String) throws {
    guard case .text(let read) = try value(jsonString(text)).content else {
      Issue.record("\(jsonString(text)) is no text")
      return
    }
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func writesListsAndObjects() {
    #expect(jsonList([]) == "[]")
    #expect(jsonList(["1", "[]"]) == "[1, []]")
    #expect(jsonObject([]) == "{}")
    #expect(jsonObject([("a", "1"), ("\"", "{}")]) == #"{"a": 1, "\"": {}}"#)
  }
}
