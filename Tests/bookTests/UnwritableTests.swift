import Foundation
import Testing

@Suite struct UnwritableTests {
  private func expectRefusal(_ output: String, in folder: Folder, path: String, cause: Int32...) throws {
    let outcome = try BookCommand.run("build", "--output", output, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("book: \(path)"), "\(outcome.errors)")
    #expect(cause.contains { outcome.errors.contains(String(cString: strerror($0))) }, "\(outcome.errors)")
  }

  @Test func namesAPathThroughAFile() throws {
    let folder = try Folder()
    try folder.write("file", "mine")
    try expectRefusal("file/book", in: folder, path: "file", cause: ENOTDIR, EEXIST)
    #expect(try folder.contents() == ["file": Data("mine".utf8)])
  }

  @Test func namesAFileWhereAFolderShouldBe() throws {
    let folder = try Folder()
    try folder.write("out/chapters", "mine")
    try expectRefusal("out", in: folder, path: "out/chapters", cause: EEXIST, ENOTDIR)
    #expect(try folder.contents() == ["out/chapters": Data("mine".utf8)])
  }

  @Test func namesAFolderWhereAPageShouldBe() throws {
    let folder = try Folder()
    try folder.makeFolder("out/chapters/README.md")
    try expectRefusal("out", in: folder, path: "out/chapters/README.md: cannot be replaced: ", cause: EISDIR)
    #expect(try folder.files().isEmpty)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func namesAFolderThatMayNotBeWritten() throws {
    let folder = try Folder()
    try folder.makeFolder("out")
    chmod(folder.path("out"), 0o555)
    try expectRefusal("out", in: folder, path: "out/chapters", cause: EACCES)
    chmod(folder.path("out"), 0o755)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func namesAPageThatMayNotBeWritten() throws {
    let folder = try Folder()
    _ = try BookCommand.run("--output", "out", in: folder)
    try folder.write("out/chapters/01-embeddings.md", "edited")
    chmod(folder.path("out/chapters"), 0o555)
    try expectRefusal("out", in: folder, path: "out/chapters/01-embeddings.md", cause: EACCES)
    chmod(folder.path("out/chapters"), 0o755)
    #expect(try folder.text("out/chapters/01-embeddings.md") == "edited")
  }
}
