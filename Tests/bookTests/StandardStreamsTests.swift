import Foundation
import Testing

/// `-` and `--`, which mean what they mean elsewhere.
@Suite struct StandardStreamsTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("mine.json", lesson(["one", "two"]))
  }

  private func shell(_ line: String) throws -> Outcome { try BookCommand.shell(line, in: folder) }

  @Test(arguments: ["values --lesson", "read 5 --lesson", "read --lesson"])
  func aLessonIsReadFromStandardInput(words: String) throws {
    let expected = try shell("\"$BOOK\" \(words) mine.json")
    for line in [
      "\"$BOOK\" \(words) - < mine.json", "cat mine.json | \"$BOOK\" \(words)=-",
      "cat mine.json | \"$BOOK\" \(words) - --",
    ] {
      let outcome = try shell(line)
      #expect(outcome.status == 0)
      #expect(outcome.output == expected.output && outcome.errors == expected.errors)
    }
  }

  @Test func booksAndSheetsAreMadeOfStandardInput() throws {
    for (verb, name) in [("build", "index.html"), ("worksheet", "keys.html")] {
      #expect(try shell("\"$BOOK\" \(verb) --lesson mine.json --output a").status == 0)
      #expect(try shell("cat mine.json | \"$BOOK\" \(verb) --lesson - --output b").status == 0)
      #expect(try folder.bytes("a/\(name)") == folder.bytes("b/\(name)"))
    }
  }

  @Test func aMistakeInStandardInputHasItsLine() throws {
    let outcome = try shell("echo '{\"tokens\": []}' | \"$BOOK\" values --lesson -")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "book: /dev/stdin:1:12: tokens: expected 1 to 512 tokens, found 0.\n")
  }

  @Test func aCorpusBesideStandardInputIsInTheCurrentFolder() throws {
    try folder.write("c.txt", "the cat sat\n")
    let json = #"{"tokens": ["cat"], "embeddings": {"word2vec": {"size": 4, "corpus": "c.txt"}}}"#
    #expect(try shell("echo '\(json)' | \"$BOOK\" values --lesson -").status == 0)
  }

  @Test func aNotebookGoesToStandardOutput() throws {
    #expect(try shell("\"$BOOK\" notebook --lesson mine.json --output mine.ipynb").status == 0)
    let outcome = try shell("\"$BOOK\" notebook --lesson mine.json --output - > piped.ipynb")
    #expect(outcome.status == 0)
    #expect(try folder.bytes("mine.ipynb") == folder.bytes("piped.ipynb"))
  }

  @Test func marksGoToStandardOutputAndNothingElseDoes() throws {
    #expect(try shell("\"$BOOK\" worksheet --students 2 --output sheets").status == 0)
    let answers = "--key sheets --answers sheets/answers.csv"
    _ = try shell("\"$BOOK\" mark \(answers) --output marks.csv")
    _ = try shell(
      "printf 'kept\\n' > piped.csv; \"$BOOK\" mark --key sheets --answers - --output - < sheets/answers.csv >> piped.csv"
    )
    let written = try folder.text("marks.csv")
    #expect(written.hasPrefix("student,item,cell,token,answer"))
    #expect(try folder.text("piped.csv") == "kept\n" + written)
  }

  @Test func afterTwoDashesNothingIsAnOption() throws {
    let chapter = try shell("\"$BOOK\" read 1").output
    for words in ["read -- 1", "-- read 1", "read --lesson mine.json -- embeddings"] {
      let outcome = try shell("\"$BOOK\" \(words)")
      #expect(outcome.status == 0 && outcome.output.hasPrefix("1 · Embeddings"))
      if !words.contains("mine") { #expect(outcome.output == chapter) }
    }
    #expect(try shell("\"$BOOK\" values --lesson=mine.json --").status == 0)
  }

  @Test func aFileNamedDashIsReachedByItsPath() throws {
    #expect(try shell("cp mine.json ./-; \"$BOOK\" values --lesson ./-").output.contains("\"two\""))
  }
}
