import Testing

@Suite struct CheckTests {
  /// A package whose pages have just been built.
  private func built() throws -> Folder {
    let package = try Folder.package()
    _ = try BookCommand.run(in: package)
    return package
  }

  private func expectComplaint(_ complaint: String, _ package: Folder) throws {
    let before = try package.contents()
    let outcome = try BookCommand.run("check", in: package)
    #expect(outcome.status == 1)
    #expect(outcome.output == complaint + "\n")
    #expect(outcome.errors.hasPrefix("book: 1 "))
    #expect(outcome.errors.contains("Run `book build`"))
    #expect(try package.contents() == before)
  }

  @Test func passesRightAfterABuild() throws {
    let package = try built()
    let outcome = try BookCommand.run("check", in: package)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output == "\(try package.files().count - 1) files are what the code makes.\n")
  }

  @Test func passesFromAFolderInThePackage() throws {
    #expect(try BookCommand.shell("cd chapters/figures && exec \"$BOOK\" check", in: built()).status == 0)
  }

  @Test(arguments: [
    "chapters/README.md", "chapters/01-embeddings.md", "chapters/figures/01-embeddings-1.svg", "docs/index.html",
  ])
  func namesAPageThatWasEdited(name: String) throws {
    let package = try built()
    try package.write(name, try package.text(name) + " ")
    try expectComplaint("different: \(name)", package)
  }

  @Test(arguments: [
    "chapters/01-embeddings.md", "chapters/figures/01-embeddings-1.svg", "docs/index.html",
    "docs/lessons/river-bank.json",
  ])
  func namesAPageThatWasRemoved(name: String) throws {
    let package = try built()
    try package.remove(name)
    try expectComplaint("missing: \(name)", package)
  }

  @Test(arguments: ["chapters/09-more.md", "chapters/figures/more.svg", "chapters/more", "docs/lessons/mine.json"])
  func namesAFileThatWasAdded(name: String) throws {
    let package = try built()
    try package.write(name, "more")
    try expectComplaint("not part of the book: \(name)", package)
  }

  @Test func namesEachPageOnce() throws {
    let package = try built()
    try package.write("chapters/README.md", "")
    try package.remove("chapters/01-embeddings.md")
    try package.write("chapters/notes.md", "")
    let outcome = try BookCommand.run("check", in: package)
    #expect(outcome.status == 1)
    #expect(
      outcome.output
        == "different: chapters/README.md\nmissing: chapters/01-embeddings.md\nnot part of the book: chapters/notes.md\n"
    )
    #expect(outcome.errors.hasPrefix("book: 3 "))
  }

  @Test func allIsMissingBeforeTheFirstBuild() throws {
    let package = try Folder.package()
    let outcome = try BookCommand.run("check", in: package)
    #expect(outcome.status == 1)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("missing: ") })
    #expect(outcome.output.contains("missing: docs/index.html\n"))
    #expect(try package.files() == ["Package.swift"])
  }

  @Test func passesAgainAfterAnotherBuild() throws {
    let package = try built()
    try package.write("chapters/01-embeddings.md", "edited")
    _ = try BookCommand.run(in: package)
    #expect(try BookCommand.run("check", in: package).status == 0)
  }
}
