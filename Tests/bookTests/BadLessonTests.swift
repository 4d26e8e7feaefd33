import Foundation
import Testing

@Suite struct BadLessonTests {
  private static let start = #"{"tokens": ["a", "b"], "embeddings": "#
  private static let embeddings = start + #"{"given": [[1, 2], [3, 4]]},"# + "\n "

  @Test(arguments: [
    ("", "1:1: the lesson: expected a value, found the end of the text."),
    ("[]", "1:1: the lesson: expected an object, found an empty list."),
    (start + "{\"given\": [[1, 2],\n  [3, NaN]]}}", "2:7: embeddings.given[1][1]: expected a value, found \"NaN\"."),
    (start + "{\"given\": [[1, 2],\n  [3, 1e400]]}}", "2:7: embeddings.given[1][1]: expected a number that a Double"),
    (start + "{\"given\": [[1, 2],\n  [007, 4]]}}", "2:4: embeddings.given[1][0]: expected a number without zeros"),
    (start + "{\"given\": [[1, 2],\n  [3]]}}", "2:3: embeddings.given[1]: expected 2 numbers"),
    (start + "{\"given\": [[1, 2]]}}", "1:48: embeddings.given: expected 2 rows, one for each token, found 1."),
    (
      start + "{\"word2vec\": {\"size\": 4, \"corpus\": [\"a c\"]}}}",
      "1:73: embeddings.word2vec.corpus: expected a corpus that has every token of the lesson, found no \"b\"."
    ),
    (embeddings + "\"tokens\": [\"a\"]}", "2:2: the lesson: expected each key once, found \"tokens\" again."),
    (embeddings + "\"head\": 2}", "2:2: the lesson: expected a known key, found \"head\". Did you mean `heads`?"),
    (embeddings + "\"heads\": 3}", "2:11: heads: expected a whole number that divides 2"),
    (embeddings + "\"heads\": 2,}", "2:13: the lesson: expected another value after the comma"),
    (embeddings + "// heads\n}", "2:2: the lesson: expected a key in double quotes, found \"/\". JSON has no"),
    (embeddings + "\"weights\": {\"given\": {}}}", "2:23: weights.given.W_Q: expected a list of 2 rows"),
  ])
  func saysWhereAndWhatAndWritesNothing(json: String, complaint: String) throws {
    let folder = try Folder()
    try folder.write("bad.json", json)
    for words in ["build --lesson bad.json --output out", "values --lesson bad.json"] {
      let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("book: bad.json:" + complaint), "\(outcome.errors)")
    }
    #expect(try folder.files() == ["bad.json"])
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test func countsTheTokens() throws {
    let tokens = (0..<513).map { "w\($0)" }
    try check(lesson(tokens), "bad.json:2:13: tokens: expected 1 to 512 tokens, found 513.")
  }

  @Test func refusesWhatIsNotUTF8() throws {
    let folder = try Folder()
    try folder.write("bad.json", Data("{\"tokens\":\n [\"a\u{1}".utf8.dropLast() + [0xFF] + "\"]}".utf8))
    let outcome = try BookCommand.run("values", "--lesson", "bad.json", in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "book: bad.json:2:5: tokens[0]: expected text in UTF-8, found the byte 0xFF. "
        + "Save the lesson as UTF-8.\n")
  }

  @Test(arguments: [("none.json", "there is no such file."), ("folder", "this is a folder; a lesson is a JSON file.")])
  func namesAFileThatCannotBeRead(name: String, complaint: String) throws {
    let folder = try Folder()
    try folder.makeFolder("folder")
    for words in ["build --lesson \(name) --output out", "values --lesson \(name)"] {
      let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "book: \(name): \(complaint)\n")
    }
    #expect(try folder.files().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func namesAFileThatMayNotBeRead() throws {
    let folder = try Folder()
    try folder.write("secret.json", lesson(["a"]))
    chmod(folder.path("secret.json"), 0)
    let outcome = try BookCommand.run("values", "--lesson", "secret.json", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "book: secret.json: cannot be read: Permission denied.\n")
  }

  private func check(_ json: String, _ complaint: String) throws {
    let folder = try Folder()
    try folder.write("bad.json", json)
    let outcome = try BookCommand.run("build", "--lesson", "bad.json", "--output", "out", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("book: " + complaint), "\(outcome.errors)")
    #expect(try folder.files() == ["bad.json"])
  }
}
