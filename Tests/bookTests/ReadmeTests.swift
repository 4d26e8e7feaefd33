import Foundation
import Testing

/// What the README shows is what happens.
@Suite struct ReadmeTests {
  private let readme: String

  init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    readme = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
  }

  /// The fenced blocks of the README in a language; none is the empty one.
  private func blocks(_ language: String) -> [String] {
    readme.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  /// A line of output with its milliseconds left open.
  private func timeless(_ text: String) -> String { text.replacing(/\d+ ms/, with: "… ms") }

  @Test func itsFirstOutputIsThatOfTheBuild() throws {
    let folder = try Folder()
    try folder.write("Package.swift", "name: \"AttentionWorked\"")
    let outcome = try BookCommand.run(in: folder)
    #expect(outcome.status == 0)
    #expect(timeless(readme).contains("$ swift run -c release book\n" + timeless(outcome.output)))
  }

  @Test func itsLessonBecomesABook() throws {
    let folder = try Folder()
    try folder.write("birds.json", try #require(blocks("json").first))
    let outcome = try BookCommand.run("build", "--lesson", "birds.json", "--output", "birds", in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.text("birds/chapters/README.md").contains("# Birds of a feather"))
  }

  @Test func itsBrokenLessonIsRefusedInItsWords() throws {
    let folder = try Folder()
    let lesson = try #require(blocks("json").first).replacing("\"heads\": 2", with: "\"heads\": 3")
    try folder.write("birds.json", lesson)
    let outcome = try BookCommand.run("build", "--lesson", "birds.json", "--output", "birds", in: folder)
    #expect(outcome.status == 2)
    #expect(readme.contains("--lesson birds.json --output birds\n" + outcome.errors))
  }
}
