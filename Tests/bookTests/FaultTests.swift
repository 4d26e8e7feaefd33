import Foundation
import Testing

/// What goes wrong around a build: pages stay old or become new, whole, and a message says why.
@Suite struct FaultTests {
  /// A limit on the size of files, in blocks of 512 bytes, fails a write half way, as a full disk does.
  @Test(arguments: [8, 20, 200, 1000]) func aFullDiskLeavesTheOldPages(blocks: Int) throws {
    let folder = try Folder()
    try folder.write("small.json", lesson(["a", "b"], size: 2))
    try folder.write("large.json", lesson(["d", "e", "f", "g"], size: 8, heads: 2))
    for name in ["small", "large"] {
      #expect(try BookCommand.run("build", "--lesson", "\(name).json", "--output", name, in: folder).status == 0)
    }
    let books = try ["small", "large"].map { try folder.contents(of: $0) }
    let outcome = try BookCommand.shell(
      "trap '' XFSZ; ulimit -f \(blocks); exec \"$BOOK\" build --lesson large.json --output small", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(/book: small.+: cannot be written: File too large/), "\(outcome.errors)")
    let found = try folder.contents(of: "small")
    #expect(found.allSatisfy { name, bytes in books.contains { $0[name] == bytes } }, "neither old nor new")
    #expect(Set(found.keys).isSuperset(of: books[0].keys))
  }

  @Test func aLinkInTheWayIsReplacedAndNotFollowed() throws {
    let folder = try Folder()
    try folder.write("mine.md", "mine")
    try folder.makeFolder("out/chapters")
    for name in ["out/index.html", "out/chapters/01-embeddings.md"] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: folder.path("mine.md"))
    }
    #expect(try BookCommand.run("--output", "out", in: folder).status == 0)
    #expect(try folder.text("mine.md") == "mine")
    #expect(try folder.text("out/chapters/01-embeddings.md").contains("# 1 · Embeddings"))
  }

  @Test func manyBuildsAtOnceLeaveWholePages() throws {
    let folder = try Folder()
    let names = ["few", "many"]
    try folder.write("few.json", lesson(["a", "b", "c"], size: 4))
    try folder.write("many.json", lesson(["d", "e", "f", "g", "h"], size: 6, heads: 2))
    for name in names { _ = try BookCommand.run("build", "--lesson", "\(name).json", "--output", name, in: folder) }
    let books = try names.map { try folder.contents(of: $0) }
    let builds = try (0..<12).map { place in
      try BookCommand.start(
        "build", "--lesson", folder.path("\(names[place % 2]).json"), "--output", folder.path("out"))
    }
    for build in builds {
      build.waitUntilExit()
      #expect(build.terminationStatus == 0)
    }
    let found = try folder.contents(of: "out")
    #expect(found.allSatisfy { name, bytes in books.contains { $0[name] == bytes } }, "\(found.keys.sorted())")
    #expect(Set(found.keys).isSuperset(of: Set(books[0].keys).intersection(books[1].keys)))
  }

  /// Nothing that a lesson says becomes a path.
  @Test(arguments: [
    "../../escaped", "/tmp/escaped", "a/b", "..", "\\u0000", "C:\\\\x", "$(touch escaped)", "`touch escaped`",
  ])
  func aTitleIsNeverAPath(title: String) throws {
    let folder = try Folder()
    try folder.makeFolder("inner")
    try folder.write(
      "inner/l.json",
      #"{"title": "\#(title)", "tokens": ["\#(title)", "../x"], "embeddings": {"random": {"size": 2, "seed": 1}}}"#)
    let outcome = try BookCommand.shell("cd inner && \"$BOOK\" build --lesson l.json --output out", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.files().allSatisfy { $0.hasPrefix("inner/out/") || $0 == "inner/l.json" })
    #expect(!FileManager.default.fileExists(atPath: "/tmp/escaped"))
    let names = try folder.files(in: "inner/out").map { $0.replacing(/\d+-[a-z-]+?(-\d+)?\.(md|svg)$/, with: "*") }
    #expect(Set(names) == ["chapters/*", "chapters/README.md", "chapters/figures/*", "index.html"])
  }
}
