import Foundation
import Testing

/// `book spreadsheet` and `book quiz`: what they write, and what they refuse.
@Suite struct SchoolFilesTests {
  @Test func writesAWorkbookOfALesson() throws {
    let folder = try Folder()
    try folder.write("lesson.json", lesson(["a", "b"]))
    let outcome = try BookCommand.run("spreadsheet", "--lesson", "lesson.json", "--output", "out/a.xlsx", in: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty)
    #expect(try folder.bytes("out/a.xlsx").starts(with: Data("PK\u{3}\u{4}".utf8)))
    let piped = try BookCommand.shell("exec \"$BOOK\" spreadsheet --lesson lesson.json --output - > b.xlsx", in: folder)
    #expect(piped.status == 0)
    #expect(try folder.bytes("b.xlsx") == folder.bytes("out/a.xlsx"))
  }

  @Test(arguments: ["learning", "notebook-1"]) func writesAWorkbookOfAPart(part: String) throws {
    let folder = try Folder()
    let outcome = try BookCommand.run("spreadsheet", "--part", part, "--output", "a.xlsx", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.files() == ["a.xlsx"])
  }

  @Test(arguments: ["moodle", "gift", "qti12", "qti21"]) func theSameSeedGivesTheSameQuiz(format: String) throws {
    let folder = try Folder()
    for (name, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
      let outcome = try BookCommand.run(
        "quiz", "--format", format, "--students", "2", "--seed", seed, "--output", name, in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty, "\(outcome.errors)")
    }
    #expect(try folder.bytes("a") == folder.bytes("b"))
    #expect(try folder.bytes("a") != folder.bytes("c"))
  }

  /// A quiz asks for the chapters that it is told.
  @Test func aQuizOfSomeChapters() throws {
    let folder = try Folder()
    let outcome = try BookCommand.run(
      "quiz", "--format", "gift", "--chapters", "softmax", "--output", "a.txt", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try folder.text("a.txt")
    #expect(text.contains("1. A_1[") && !text.contains(". S_1[") && !text.contains(". N["))
  }

  @Test(arguments: [
    ("spreadsheet", "A spreadsheet needs a file: say --output FILE.xlsx."),
    ("spreadsheet --output a.xlsx --lesson none.json", "none.json: "),
    (
      "spreadsheet --output lesson.json --lesson lesson.json", "lesson.json holds the lesson, and would be overwritten."
    ),
    ("spreadsheet --output a.xlsx --part nope", "There is no part “nope”."),
    ("spreadsheet --output a.xlsx --part by-hand --lesson lesson.json", "--lesson and --part exclude each other."),
    ("spreadsheet --output a.xlsx --lesson large.json", "large.json: As a spreadsheet this would have"),
    ("quiz --output a", "Say --format moodle|gift|qti12|qti21, what the quiz is for."),
    ("quiz --format word --output a", "There is no format “word”. The formats are: moodle, gift, qti12, qti21."),
    ("quiz --format gift", "A quiz needs a file: say --output FILE.txt."),
    ("quiz --format gift --students 0 --output a", "--students takes a whole number from 1 to 1000."),
    ("quiz --format gift --seed -1 --output a", "--seed takes a whole number from 0 to 4294967295."),
    (
      "quiz --format gift --output lesson.json --lesson lesson.json",
      "lesson.json holds the lesson, and would be overwritten."
    ),
    (
      "quiz --format gift --output a --lesson large.json", "large.json: A worksheet is done by hand, with 2 to 6 tokens"
    ),
  ])
  func saysWhatIsWrongAndWritesNothing(words: String, message: String) throws {
    let folder = try Folder()
    try folder.write("lesson.json", lesson(["a", "b"]))
    try folder.write("large.json", lesson((0..<512).map { "w\($0)" }, size: 8, heads: 8))
    let before = try folder.contents()
    let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("book: " + message), "\(outcome.errors)")
    #expect(try folder.contents() == before)
  }
}
