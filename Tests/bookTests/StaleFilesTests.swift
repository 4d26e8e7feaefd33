import Testing

@Suite struct StaleFilesTests {
  @Test func removesAGeneratedPageThatTheBookNoLongerHas() throws {
    let folder = try Folder()
    _ = try BookCommand.run("--output", folder.path)
    let before = try folder.contents()
    let mark = try folder.text("chapters/README.md").prefix { $0 != "\n" } + "\n"
    try folder.write("chapters/09-old.md", mark + "# Old\n")
    try folder.write("chapters/figures/09-old-1.svg", mark + "<svg/>\n")
    let outcome = try BookCommand.run("--output", folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Removed chapters/09-old.md, which is no longer part of the book."))
    #expect(outcome.output.contains("Removed chapters/figures/09-old-1.svg"))
    #expect(outcome.errors.isEmpty)
    #expect(try folder.contents() == before)
  }

  @Test func leavesWhatItDidNotWrite() throws {
    let folder = try Folder()
    let foreign = ["chapters/notes.md", "chapters/figures/photo.svg", "chapters/empty", "chapters/more/inside.md"]
    for name in foreign { try folder.write(name, name.hasSuffix("empty") ? "" : "# Mine\n") }
    try folder.write("chapters/.hidden", "hidden")
    try folder.write("other.md", "other")
    let outcome = try BookCommand.run("--output", folder.path)
    #expect(outcome.status == 0)
    for name in ["chapters/notes.md", "chapters/figures/photo.svg", "chapters/empty", "chapters/more"] {
      #expect(outcome.errors.contains("\(name) is not part of the book; it was left alone."))
    }
    #expect(!outcome.errors.contains("hidden") && !outcome.errors.contains("other"))
    let files = try folder.files()
    for name in foreign + ["chapters/.hidden", "other.md"] { #expect(files.contains(name)) }
  }

  @Test func figuresOfALargerLessonGo() throws {
    let folder = try Folder()
    try folder.write("large.json", lesson((0..<13).map { "w\($0)" }, size: 13))
    try folder.write("small.json", lesson(["a"], size: 1))
    _ = try BookCommand.run("build", "--lesson", "large.json", "--output", "out", in: folder)
    _ = try BookCommand.run("build", "--lesson", "small.json", "--output", "out", in: folder)
    _ = try BookCommand.run("build", "--lesson", "small.json", "--output", "fresh", in: folder)
    #expect(try folder.contents(of: "out") == folder.contents(of: "fresh"))
  }
}
