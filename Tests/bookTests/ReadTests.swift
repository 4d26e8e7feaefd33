import Foundation
import Testing

/// `book read` where it is not on a terminal.
@Suite struct ReadTests {
  @Test(arguments: ["1", "embeddings", "embed", "EMBEDDINGS"])
  func findsAChapterByNumberNameOrBeginning(word: String) throws {
    let outcome = try BookCommand.run("read", word)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("1 · Embeddings\n==============\n\n"))
    #expect(outcome.output.hasSuffix("\n← the-question · positional-encoding →\n"))
  }

  @Test func aNameThatOthersBeginWithIsThatChapter() throws {
    #expect(try BookCommand.run("read", "concat").output.contains(/^\d+ · Concat\n/))
  }

  @Test func withoutAChapterItListsThem() throws {
    let outcome = try BookCommand.run("read")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Attention, Worked\n=================\n\n"))
    #expect(outcome.output.contains(/\n +\d+  Softmax – From scores/))
    #expect(outcome.output.hasSuffix("\n`book read 5` or `book read softmax` prints a chapter.\n"))
  }

  @Test(arguments: [
    ("softmx", "There is no chapter “softmx”. Did you mean `softmax`? The chapters are:\n   0  the-question\n"),
    ("99", "There is no chapter “99”. The chapters are:\n"),
    ("con", "“con” begins the names of several chapters: `concat`, `concat-and-layer-norm-at-full-size`.\n"),
    ("", "“” is not understood."),
  ])
  func anUnknownChapterIsAnError(word: String, message: String) throws {
    let outcome = try BookCommand.run("read", word)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("book: " + message), "\(outcome.errors)")
  }

  @Test func readsALessonAndTellsWhatDoesNotHold() throws {
    let folder = try Folder()
    try folder.write("sure.json", #"{"tokens": ["a", "b"], "embeddings": {"given": [[40, -30], [-20, 50]]}}"#)
    let outcome = try BookCommand.run("read", "--lesson", folder.path("sure.json"), "softmax")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("✗ Does not hold for this lesson: No share is above"))
    #expect(outcome.errors.hasPrefix("book: For this lesson the following does not hold"))
    #expect(try BookCommand.run("read", "--lesson", folder.path("sure.json")).output.hasPrefix("a b\n===\n"))
  }

  @Test func aBadLessonIsAnError() throws {
    let outcome = try BookCommand.run("read", "5", "--lesson", "none.json")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test func aPipeTakesNoEscapeCodeAndNoLine() throws {
    // A test run may have set NO_COLOR, which would hide a mistake.
    for setting in ["TERM=xterm-256color", "TERM=xterm-256color CLICOLOR_FORCE=1"] {
      let line = "unset NO_COLOR; \(setting) \"$BOOK\" read layer-norm | cat"
      let text = try BookCommand.shell(line).output
      #expect(text.contains("R: input plus attention"))
      #expect(!text.contains("\u{1B}"))
      #expect(!text.contains(/[│─┌]/))
    }
  }

  @Test(arguments: [
    ("COLUMNS=60", 60), ("COLUMNS=7", 40), ("COLUMNS=", 80), ("COLUMNS=many", 80),
    ("COLUMNS=0", 80), ("COLUMNS=-5", 80), ("COLUMNS=60.5", 80), ("COLUMNS=99999999999999999999", 80),
  ])
  func aPipeIsAsWideAsTheEnvironmentSays(setting: String, width: Int) throws {
    let lines = try BookCommand.shell("\(setting) exec \"$BOOK\" read 5").output.split(separator: "\n")
    let longest = lines.map { $0.count }.max() ?? 0
    #expect(width - 8...width ~= longest)
  }

  @Test func noWidthIsTooLarge() throws {
    let outcome = try BookCommand.shell("COLUMNS=2000000000 exec \"$BOOK\" read 5")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 1000 })
  }

  @Test func aReaderThatLeavesEarly() throws {
    let outcome = try BookCommand.shell("\"$BOOK\" read concat-and | head -n 1")
    #expect(outcome.output.wholeMatch(of: /\d+ · Concat and layer norm at full size\n/) != nil)
    #expect(outcome.errors.isEmpty)
  }

  @Test func odditiesOfALessonAreShownAndNotObeyed() throws {
    let folder = try Folder()
    try folder.write("odd.json", lesson(["\\u001b[31mred", "\\u202eabc", "a\\nb"], size: 4, heads: 2))
    let outcome = try BookCommand.run("read", "5", "--lesson", folder.path("odd.json"))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("␛[31mred"))
    #expect(outcome.output.contains("a␊b"))
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{202E}"))
  }
}
