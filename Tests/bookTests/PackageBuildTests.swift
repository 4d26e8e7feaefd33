import Testing

@Suite struct PackageBuildTests {
  @Test func writesChaptersAndDocs() throws {
    let package = try Folder.package()
    let outcome = try BookCommand.run(in: package)
    #expect(outcome.status == 0)
    let files = try package.files()
    #expect(files.contains("docs/index.html"))
    #expect(files.contains("chapters/README.md"))
    #expect(files.allSatisfy { $0 == "Package.swift" || $0.hasPrefix("docs/") || $0.hasPrefix("chapters/") })
    #expect(
      try package.files(in: "docs")
        == [
          "index.html", "lessons/cats-chase-mice.json", "lessons/learnt-words.json", "lessons/notebook.json",
          "lessons/river-bank.json", "lessons/savings-bank.json",
        ])
  }

  @Test func findsThePackageFromAFolderInIt() throws {
    let package = try Folder.package()
    try package.makeFolder("Sources/Chapters/Deep")
    #expect(try BookCommand.shell("cd Sources/Chapters/Deep && exec \"$BOOK\"", in: package).status == 0)
    #expect(try package.files(in: "docs").contains("index.html"))
    #expect(try package.files(in: "Sources").isEmpty)
  }

  /// The lessons that are written beside the book are what it is written for, and what can be put in its place.
  @Test(arguments: ["river-bank", "savings-bank", "cats-chase-mice"])
  func itsLessonsAreLessons(name: String) throws {
    let package = try Folder.package()
    _ = try BookCommand.run(in: package)
    let outcome = try BookCommand.run("values", "--lesson", "docs/lessons/\(name).json", in: package)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let isDefault = try outcome.output == BookCommand.run("values").output
    #expect(isDefault == (name == "river-bank"))
  }

  @Test func takesNoOtherPackageForIt() throws {
    let folder = try Folder()
    try folder.write("Package.swift", "let package = Package(name: \"Other\")\n")
    let outcome = try BookCommand.run(in: folder)
    #expect(outcome.status == 2)
    #expect(try folder.files() == ["Package.swift"])
  }

  @Test func hasTheSamePagesAsAFolderOfOnesOwn() throws {
    let (package, folder) = (try Folder.package(), try Folder())
    _ = try BookCommand.run(in: package)
    _ = try BookCommand.run("--output", folder.path)
    #expect(try package.contents(of: "chapters") == folder.contents(of: "chapters"))
    #expect(try package.bytes("docs/index.html") == folder.bytes("index.html"))
  }

  @Test(arguments: [".", "docs", "docs/", "docs/../docs", "Sources/..", "link"])
  func lessonsNeverOverwriteTheDefaultBook(output: String) throws {
    let package = try Folder.package()
    try package.makeFolder("Sources")
    try package.write("lesson.json", lesson(["a", "b"]))
    _ = try BookCommand.shell("\"$BOOK\" && ln -s docs link", in: package)
    let before = try package.contents()
    let outcome = try BookCommand.run("build", "--lesson", "lesson.json", "--output", output, in: package)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("never overwrites"))
    #expect(try package.contents() == before)
  }

  @Test func lessonsMayGoIntoAFolderOfThePackage() throws {
    let package = try Folder.package()
    try package.write("lesson.json", lesson(["a", "b"]))
    let outcome = try BookCommand.run("build", "--lesson", "lesson.json", "--output", "mine", in: package)
    #expect(outcome.status == 0)
    #expect(try package.files(in: "mine").contains("index.html"))
  }
}
