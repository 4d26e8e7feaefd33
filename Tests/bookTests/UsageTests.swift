import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    (
      "nope",
      "There is no verb “nope”. The verbs are: build, check, values, read, watch, notebook, spreadsheet, worksheet, mark, quiz, help, version."
    ),
    ("Build", "There is no verb “Build”."), ("''", "There is no verb “”."),
    ("--nope", "“--nope” is not understood."), ("-x", "“-x” is not understood."),
    ("build extra", "“extra” is not understood."), ("build --nope=1", "“--nope=1” is not understood."),
    ("build --lesson", "--lesson needs a value: the lesson’s file."),
    ("build --output", "--output needs a value: where to write."),
    ("--output=", "--output needs a value"), ("build --output ''", "--output needs a value"),
    ("build --output --lesson a.json", "--output needs a value"),
    ("build --output a --output b", "--output is given twice."),
    ("build --output=a --output a", "--output is given twice."),
    ("build --part by-hand", "`book build` takes no --part."),
    ("check --lesson a.json", "`book check` takes no --lesson."),
    ("values --output a", "`book values` takes no --output."), ("values --part", "--part needs a value"),
    (
      "values --part nope",
      "There is no part “nope”. The parts are: by-hand, word2vec, learning, notebook-1, notebook-2."
    ),
    ("values --part by-hand --lesson a.json", "--lesson and --part exclude each other."),
    ("read 5 extra", "“extra” is not understood."), ("read --output a", "`book read` takes no --output."),
    ("read --lesson", "--lesson needs a value"), ("read nope", "There is no chapter “nope”."),
    ("watch", "What is to be watched is a lesson’s file: say --lesson FILE."),
    ("watch a.json", "“a.json” is not understood."), ("watch --output a", "What is to be watched"),
    ("watch --lesson a.json", "A lesson’s book needs a folder of its own: say --output DIR."),
    ("build --lesson a.json", "A lesson’s book needs a folder of its own: say --output DIR."),
    ("build -", "“-” is not understood."), ("build -- extra", "“extra” is not understood."),
    ("-- nope", "There is no verb “nope”."),
    ("-", "“-” is not understood."), ("values -- --part", "“--part” is not understood."),
    ("read -- --help", "There is no chapter “--help”."), ("read -- 5 6", "“6” is not understood."),
    ("read -", "There is no chapter “-”."), ("build --lesson --", "--lesson needs a value"),
    ("build --output -", "--output is a folder here, and - is none. A folder of that name is ./-."),
    ("build --lesson - --output=-", "--output is a folder here"), ("worksheet --output -", "--output is a folder here"),
    ("watch --lesson a.json --output -", "--output is a folder here"),
    ("mark --key - --answers -", "--key is a folder here, and - is none."),
    ("watch --lesson - --output out", "Standard input cannot be watched, only a file: say --lesson FILE."),
    ("", "This is not the book’s package, nor a folder in it."), ("build", "This is not the book’s package"),
    ("check", "This is not the book’s package"),
  ])
  func saysWhatIsWrongAndWritesNothing(words: String, message: String) throws {
    let folder = try Folder()
    let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("book: " + message))
    #expect(outcome.errors.hasSuffix("\nRun `book --help` to see what there is.\n"))
    #expect(try folder.files().isEmpty)
  }
}
