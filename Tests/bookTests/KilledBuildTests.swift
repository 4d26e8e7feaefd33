import Foundation
import Support
import Testing

@Suite struct KilledBuildTests {
  /// Two lessons take turns in one folder, and each build is killed: some at any moment, some as soon as a page changes.
  @Test func leavesEveryPageOldOrNewAndWhole() throws {
    let folder = try Folder()
    let lessons = ["few", "many"]
    try folder.write("few.json", lesson(["a", "b", "c"], size: 4))
    try folder.write("many.json", lesson(["d", "e", "f", "g", "h"], size: 6, heads: 2))
    for name in lessons { _ = try BookCommand.run("build", "--lesson", "\(name).json", "--output", name, in: folder) }
    let books = try lessons.map { try folder.contents(of: $0) }
    _ = try BookCommand.run("build", "--lesson", "few.json", "--output", "out", in: folder)
    let common = Set(books[0].keys).intersection(books[1].keys)
    #expect(common.count > 20)

    var generator = SplitMix64(state: 1)
    for round in 1...200 {
      let build = try BookCommand.start(
        "build", "--lesson", folder.path("\(lessons[round % 2]).json"), "--output", folder.path("out"))
      let first = try folder.bytes("out/chapters/README.md")
      while round % 4 < 2 && build.isRunning && (try? folder.bytes("out/chapters/README.md")) == first {}
      usleep(.random(in: 0...(round % 4 < 2 ? 2_000 : 100_000), using: &generator))
      kill(build.processIdentifier, SIGKILL)
      build.waitUntilExit()

      let found = try folder.contents(of: "out").filter { !isUnfinished($0.key) }
      let neither = found.filter { name, bytes in !books.contains { $0[name] == bytes } }.keys.sorted()
      try #require(neither.isEmpty, "neither old nor new")
      try #require(common.isSubset(of: found.keys), "a page is gone")
    }
    _ = try BookCommand.run("build", "--lesson", "many.json", "--output", "out", in: folder)
    #expect(try folder.contents(of: "out") == books[1])
  }

  private func isUnfinished(_ path: String) -> Bool {
    (path as NSString).lastPathComponent.wholeMatch(of: /\..+\.\d+\.new/) != nil
  }
}
