import Foundation
import Testing

/// docs/reliability.md has a digest of the numbers of each part, so that another platform can tell at once.
@Suite struct DigestTests {
  @Test(arguments: ["by-hand", "word2vec", "learning", "notebook-1", "notebook-2"]) func theNumbersHaveTheirDigest(
    part: String
  )
    throws
  {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let notes = try String(contentsOf: folder.appending(path: "../../docs/reliability.md"), encoding: .utf8)
    let outcome = try BookCommand.shell("\"$BOOK\" values --part \(part) | sha256sum")
    #expect(notes.contains("| `\(part)` | `\(outcome.output.prefix(64))` |"), "\(outcome.output)")
  }
}
