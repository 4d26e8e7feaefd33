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

  @Test(arguments: [(512, 16, 32), (65, 512, 1024), (64, 1024, nil), (363, 16, 32), (362, 32, 64)])
  func takesHeadsAsTheTokensAllow(tokens: Int, most: Int, tooMany: Int?) {
    let listed = Array(repeating: #""a""#, count: tokens).joined(separator: ",")
    func complain(_ heads: Int) -> String {
      complaint(
        about: #"{"tokens": [\#(listed)], "embeddings": {"random": {"size": 1024, "seed": 1}},"#
          + "\n\"heads\": \(heads)}")
    }
    #expect(complain(most) == "none")
    guard let tooMany else { return }
    let limit = 4_194_304 / (tokens * tokens)
    #expect(
      complain(tooMany)
        == "line 2, column 10: heads: expected at most \(limit) heads for \(tokens) tokens, as heads × tokens² may be "
        + "4194304, found \(tooMany). Take fewer heads, or fewer tokens.")
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
      throws: LessonError.ofLesson(expected: "at most 134217728 bytes", found: "134217729")
    ) {
      try Lesson(json: [UInt8](repeating: 0x20, count: Lesson.largestFile + 1))
    }
  }
}
