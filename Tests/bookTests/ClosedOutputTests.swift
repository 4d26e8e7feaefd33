import Foundation
import Testing

/// Output that nobody takes ends the command without a crash.
@Suite struct ClosedOutputTests {
  /// More values than a pipe holds, so that the reader is gone while they are written.
  private func large() throws -> Folder {
    let folder = try Folder()
    try folder.write("large.json", lesson((0..<48).map { "w\($0)" }, size: 32, heads: 2))
    return folder
  }

  @Test func aReaderThatLeavesEarly() throws {
    let outcome = try BookCommand.shell("\"$BOOK\" values --lesson large.json | head -c 10", in: large())
    #expect(outcome.status == 0)
    #expect(outcome.output == "{\n  \"title")
    #expect(outcome.errors.isEmpty)
  }

  @Test func aReaderThatLeavesWhereNobodyIsTold() throws {
    let line = "trap '' PIPE; \"$BOOK\" values --lesson large.json | head -c 10"
    let outcome = try BookCommand.shell(line, in: large())
    #expect(outcome.output == "{\n  \"title")
    #expect(!isCrash(outcome.errors), "\(outcome.errors)")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDisk() throws {
    let outcome = try BookCommand.shell("exec \"$BOOK\" values > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(String(cString: strerror(ENOSPC))))
    #expect(!isCrash(outcome.errors), "\(outcome.errors)")
  }

  @Test func closedOutput() throws {
    let outcome = try BookCommand.shell("exec \"$BOOK\" values >&-")
    #expect(outcome.status == 2)
    #expect(!isCrash(outcome.errors), "\(outcome.errors)")
  }

  @Test func closedErrors() throws {
    let outcome = try BookCommand.shell("exec \"$BOOK\" nope 2>&-")
    #expect(outcome.status == 2)
  }

  private func isCrash(_ errors: String) -> Bool { errors.contains("Fatal error") || errors.contains("crashed") }
}
