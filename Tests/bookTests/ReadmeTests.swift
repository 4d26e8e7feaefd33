import Foundation
import Testing

/// What the README shows is what happens.
@Suite struct ReadmeTests {
  private let readme: String

  init() throws { readme = try document("README.md") }

  /// The fenced blocks of the README in a language; none is the empty one.
  private func blocks(_ language: String) -> [String] { fenced(language, in: readme) }

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
    #expect(outcome.errors == "", "a lesson that the README shows breaks a claim of the book")
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

extension ReadmeTests {
  /// What the README quotes, up to where it says that there is more, is what the chapter it names says.
  @Test func itsQuotationIsOfTheChapter() throws {
    let quoted = readme.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("> ") }
    let lines = quoted.filter { !$0.hasSuffix("…") }
    #expect(lines.count == 2 && quoted.count == 3)
    let chapter = try document(chapterFile("softmax")).replacing("\n>\n", with: "\n")
    #expect(chapter.contains(lines.joined(separator: "\n") + "\n"))
  }

  /// The chapter, picture and caption under “To read it”.
  @Test func itsPictureIsOfTheChapter() throws {
    let match = try #require(
      readme.firstMatch(
        of: /!\[(?<alt>[^\]]*)\]\((?<path>[^)]*)\)\n\n\*From \[chapter \d+\]\((?<chapter>[^)]*)\): (?<words>[^*]*)\.\*/)
    )
    let chapter = try document(String(match.chapter))
    let figure = try #require(
      chapter.components(separatedBy: "![").first { $0.contains("](\(match.path.dropFirst("chapters/".count)))") })
    #expect(figure.lowercased().contains(match.words))
  }
}

/// The commands that the notes for teachers and authors show.
@Suite struct NotesTests {
  @Test(arguments: ["docs/teaching.md", "docs/authors.md"]) func everyCommandRuns(name: String) throws {
    let text = try document(name)
    let folder = try Folder()
    if let lesson = fenced("json", in: text).first { try folder.write("birds.json", lesson) }
    let lines = fenced("console", in: text).flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("$ ") }
    #expect(lines.count >= 2)
    try folder.write("handed-in/ada.ipynb", try HandedInNotebook().text)
    for line in lines {
      if line.contains(" mark ") { try fillIn("class/answers.csv", in: folder) }
      let command = String(line.dropFirst(2)).replacing(/swift run (-c release )?book/, with: "\"$BOOK\"")
      let outcome = try BookCommand.shell(command, in: folder)
      #expect(outcome.status == 0, "\(line)\n\(outcome.errors)")
      #expect(!outcome.errors.contains("does not hold"), "\(line)\n\(outcome.errors)")
    }
  }

  /// The first student has written a number for each answer; the others were absent.
  private func fillIn(_ name: String, in folder: Folder) throws {
    let rows = try folder.text(name).split(separator: "\n").map { row in
      row.hasPrefix("1,") && !row.contains("largest") ? row + "0.5" : row
    }
    try folder.write(name, rows.joined(separator: "\n"))
  }

  /// What the notes for teachers promise to be in a folder is there, and nothing else.
  @Test func theFoldersOfAClassHoldWhatIsSaid() throws {
    let text = try document("docs/teaching.md")
    let folder = try Folder()
    try folder.write("handed-in/ada.ipynb", try HandedInNotebook().text)
    for line in text.split(separator: "\n") where line.hasPrefix("$ ") && !line.contains("birds.json") {
      if line.contains(" mark ") { try fillIn("class/answers.csv", in: folder) }
      guard ["printf", "--output class", "--student ", " mark "].contains(where: line.contains) else { continue }
      _ = try BookCommand.shell(
        String(line.dropFirst(2)).replacing("swift run -c release book", with: "\"$BOOK\""), in: folder)
    }
    for name in ["class", "marked"] {
      let table = text.components(separatedBy: "| file in `\(name)` | is |\n").last?.components(separatedBy: "\n\n")[0]
      let first = try #require(table).split(separator: "\n").map { $0.split(separator: "|")[0] }.joined()
      #expect(try folder.files(in: name) == first.matches(of: /`([^`]+)`/).map { String($0.1) }.sorted())
    }
    #expect(try folder.files(in: "homework") == folder.files(in: "marked"))
    for name in ["marked", "homework"] {
      #expect(try folder.text("\(name)/gradebook-moodle.csv").contains("\nEmmy,,\n"))
      #expect(try folder.text("\(name)/summary.html").contains("Nothing has come from Emmy, Alan."))
    }
  }

  @Test(arguments: ["README.md", "docs/teaching.md", "docs/authors.md", "docs/performance.md", "docs/reliability.md"])
  func everyFileTheyLeadToIsThere(name: String) throws {
    let place = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../\(name)")
    let targets = try document(name).matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/).map { String($0.1) }
    for target in targets {
      let path = place.deletingLastPathComponent().appending(path: target).path()
      #expect(FileManager.default.fileExists(atPath: path), "\(name) leads to \(target)")
    }
  }

  @Test func theReadmeLeadsToThem() throws {
    let readme = try document("README.md")
    #expect(readme.contains("(docs/teaching.md)") && readme.contains("(docs/authors.md)"))
  }
}

/// A file of the package.
private func document(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  return try String(contentsOf: folder.appending(path: "../../\(name)"), encoding: .utf8)
}

/// The fenced blocks of a text in a language.
private func fenced(_ language: String, in text: String) -> [String] {
  text.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
}
