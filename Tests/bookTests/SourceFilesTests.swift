import Foundation
import Testing

/// What a newcomer may count on in each source file: it says what it is for, and can be read in one sitting.
@Suite struct SourceFilesTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    .standardized
  /// The files of the modules and of the page, by their paths below `Sources`.
  private static let files = (FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".js") }
    .filter { !unfinished.contains($0) }.sorted()

  /// Files that are being taken apart, and are left out until they are.
  private static let unfinished = [
    "Chapters/Appendix/Departure.swift", "Lessons/ConventionsReader.swift", "Lessons/EmbeddingsReader.swift",
    "Lessons/TokensReader.swift",
  ]

  private static func lines(_ file: String) throws -> [Substring] {
    try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func thereAreFiles() { #expect(Self.files.count > 200) }

  @Test(arguments: files) func theFirstCommentSaysWhatAFileIsFor(file: String) throws {
    #expect(saysWhatItIsFor(try Self.lines(file)))
  }

  @Test(arguments: files) func noFileHasMoreThan250Lines(file: String) throws {
    #expect(try Self.lines(file).count <= 251)
  }

  @Test func halfOfTheFilesHaveAtMost80Lines() throws {
    let sizes = try Self.files.map { try Self.lines($0).count }.sorted()
    #expect(sizes[sizes.count / 2] <= 81)
  }

  @Test(arguments: [
    ("// What it is.\nlet a = 1", true), ("import A\n\n/// What it is.\nstruct B {}", true),
    ("import A\n\nextension B {\n  /// What it adds.\n  var c = 1\n}", true),
    ("#if os(Linux)\n  // What it is.\n#endif", true), ("import A\n\nstruct B {\n  /// A part.\n  let c = 1\n}", false),
    ("extension B {\n  var c = 1\n}", false), ("let a = 1  // What it is.", false), ("", false),
  ])
  func findsTheFirstComment(text: String, isFound: Bool) {
    #expect(saysWhatItIsFor(text.split(separator: "\n", omittingEmptySubsequences: false)) == isFound)
  }
}

/// Whether a comment stands at the head of a file: in its first line, before its first declaration or, where that is an
/// extension, before the first thing that it adds.
private func saysWhatItIsFor(_ lines: [Substring]) -> Bool {
  let code = lines.map { $0.drop { $0 == " " } }.drop { line in
    line.isEmpty || ["import ", "@preconcurrency import ", "#if "].contains { line.hasPrefix($0) }
  }
  guard let first = code.first else { return false }
  let isExtension = ["extension ", "public extension "].contains { first.hasPrefix($0) }
  return (isExtension ? code.dropFirst().first ?? "" : first).hasPrefix("//")
}
