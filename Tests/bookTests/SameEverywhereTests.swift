import Foundation
import Testing

/// Nothing from clock, language, environment or folder reaches a page.
@Suite struct SameEverywhereTests {
  @Test(arguments: [
    ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "C"],
    ["TZ": "Asia/Kathmandu"], ["COLUMNS": "20", "TERM": "dumb"], ["SWIFT_DETERMINISTIC_HASHING": "1"], [:],
  ])
  func anyEnvironment(changes: [String: String]) throws {
    let folder = try Folder()
    try folder.write("lesson.json", lesson(["the", "İstanbul", "the"], size: 6, heads: 3))
    let environment = ProcessInfo.processInfo.environment.merging(changes) { $1 }.filter { $0.key != "HOME" }
    let words = ["build", "--lesson", "lesson.json", "--output"]
    _ = try BookCommand.run(words[0], words[1], words[2], words[3], "usual", in: folder)
    let outcome = try BookCommand.run(
      words[0], words[1], words[2], words[3], "changed", in: folder, environment: environment)
    #expect(outcome.status == 0)
    #expect(try folder.contents(of: "changed") == folder.contents(of: "usual"))
    #expect(try folder.files(in: "usual").count > 20)
  }

  @Test func anyFolder() throws {
    let (folder, other) = (try Folder(), try Folder())
    try other.makeFolder("a folder/ü")
    _ = try BookCommand.run("--output", folder.path)
    _ = try BookCommand.run("--output", "a folder/ü", in: other)
    #expect(try folder.contents() == other.contents(of: "a folder/ü"))
    for bytes in try folder.contents().values {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(folder.path))
    }
  }

  @Test func anyRun() throws {
    let outputs = try (0..<3).map { _ in try BookCommand.run("values").output }
    #expect(Set(outputs).count == 1)
  }
}
