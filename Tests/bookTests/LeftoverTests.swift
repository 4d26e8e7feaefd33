import Foundation
import Testing

/// Files that a build was writing when it was killed.
@Suite struct LeftoverTests {
  private let places = ["chapters/.README.md", "chapters/figures/.01-embeddings-1.svg", ".index.html"]

  @Test func thoseOfDeadProcessesGo() throws {
    let folder = try Folder()
    let dead = try BookCommand.start("--version")
    dead.waitUntilExit()
    for place in places { try folder.write("\(place).\(dead.processIdentifier).new", "half") }
    let outcome = try BookCommand.run("--output", folder.path)
    #expect(outcome.status == 0)
    #expect(try folder.files().filter { $0.hasSuffix(".new") }.isEmpty)
  }

  @Test func thoseOfLivingProcessesStay() throws {
    let folder = try Folder()
    let living = ProcessInfo.processInfo.processIdentifier
    for place in places { try folder.write("\(place).\(living).new", "half") }
    _ = try BookCommand.run("--output", folder.path)
    #expect(try folder.files().filter { $0.hasSuffix(".new") } == places.map { "\($0).\(living).new" }.sorted())
  }

  @Test func whatIsNamedOtherwiseStays() throws {
    let folder = try Folder()
    let names = ["chapters/.notes.new", "chapters/plain.1.new", "chapters/.a.b.new", "chapters/.new"]
    for name in names { try folder.write(name, "mine") }
    _ = try BookCommand.run("--output", folder.path)
    let files = try folder.files()
    for name in names { #expect(files.contains(name)) }
  }
}
