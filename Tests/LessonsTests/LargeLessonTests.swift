import Testing

@testable import Lessons

/// Lessons as large as the limits allow, and far beyond.
///
/// The largest of all, with 4.7 million numbers, takes a second in a release build; these are smaller, as tests are not
/// built for speed.
@Suite struct LargeLessonTests {
  @Test func readsTheLargestEmbeddings() throws {
    let tokens = (1...512).map { "\"t\($0)\"" }.joined(separator: ", ")
    let row = "[" + (1...1024).map { "-0.\($0)" }.joined(separator: ", ") + "]"
    let rows = Array(repeating: row, count: 512).joined(separator: ",\n")
    let lesson = try Lesson(json: Array(#"{"embeddings": {"given": [\#(rows)]}, "tokens": [\#(tokens)]}"#.utf8))
    guard case .given(let matrix) = lesson.embeddings else {
      Issue.record("not given")
      return
    }
    #expect(matrix.rows == 512)
    #expect(matrix.columns == 1024)
    #expect(matrix[511, 1023] == -0.1024)
  }

  @Test func refusesAMillionTokens() {
    let tokens = Array(repeating: #""a""#, count: 1_000_000).joined(separator: ",")
    #expect(
      complaint(about: #"{"tokens": [\#(tokens)]}"#)
        == "line 1, column 12: tokens: expected 1 to 512 tokens, found 1000000.")
  }

  @Test func stopsAfterFiveMillionValues() {
    let json = "[" + String(repeating: "\n0,", count: 6_000_000)
    #expect(
      complaint(about: json)
        == "line 5000001, column 1: [4999999]: expected at most 5000000 values in a lesson, found more.")
  }

  @Test func readsNoFileBeyondTheLargest() {
    #expect(
      throws: LessonError(
        line: 1, column: 1, path: "", expected: "at most 268435456 bytes", found: "268435457", advice: nil)
    ) {
      try Lesson(json: [UInt8](repeating: 0x20, count: Lesson.largestFile + 1))
    }
  }
}
