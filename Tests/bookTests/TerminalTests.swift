import Foundation
import Testing

/// `book read` on a terminal: a pseudo-terminal of `script`, which util-linux has.
@Suite(.enabled(if: Terminal.isAvailable, "`script` of util-linux gives the command a terminal; it is not installed."))
struct TerminalTests {
  @Test func hasColoursAndLinesAsWideAsItself() throws {
    for width in [60, 100] {
      let text = try Terminal.shows("read layer-norm", columns: width)
      #expect(text.contains(/\u{1B}\[1m\d+ · Layer norm\u{1B}\[0m/))
      #expect(text.contains("┌") && text.contains("\u{1B}[48;5;"))
      let shown: String = text.replacing(/\u{1B}\[[0-9;]+m/, with: "")
      let lines: [Substring] = shown.split(separator: "\n" as Character)
      let longest = lines.map { $0.count }.max() ?? 0
      #expect(min(width, 88) - 8...min(width, 88) ~= longest)
    }
  }

  @Test func itsSizeCountsMoreThanTheEnvironment() throws {
    #expect(
      try Terminal.shows("read layer-norm", columns: 60, "COLUMNS=100")
        == Terminal.shows("read layer-norm", columns: 60))
  }

  @Test(arguments: ["NO_COLOR=1", "NO_COLOR=0", "TERM=dumb"])
  func hasLinesOnlyWhereColoursAreNotWanted(setting: String) throws {
    let text = try Terminal.shows("read layer-norm", columns: 80, setting)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("┌"))
    #expect(text.contains(#/\d █ /#))
  }

  @Test func anEmptyNoColorMeansNothing() throws {
    #expect(try Terminal.shows("read layer-norm", columns: 80, "NO_COLOR=").contains("\u{1B}[1m"))
  }

  @Test(arguments: [("LC_ALL=de_DE.ISO-8859-1", false), ("LC_ALL=C.utf8", true), ("LC_ALL=", true)])
  func hasLinesWhereTheEncodingHasThem(setting: String, hasLines: Bool) throws {
    #expect(try Terminal.shows("read layer-norm", columns: 80, setting).contains("┌") == hasLines)
  }

  @Test func showsTheContents() throws {
    let text = try Terminal.shows("read", columns: 80)
    #expect(text.hasPrefix("\u{1B}[1mAttention, Worked\u{1B}[0m\n"))
  }
}

/// A terminal of so many columns.
enum Terminal {
  static let isAvailable =
    (try? BookCommand.shell("script --version")).map { $0.output.contains("util-linux") } ?? false

  /// What the command sends to it.
  static func shows(_ words: String, columns: Int, _ setting: String = "BOOK_TEST=1") throws -> String {
    let environment = "unset NO_COLOR; export TERM=xterm-256color LC_ALL=C.UTF-8; export \(setting)"
    let line = "stty cols \(columns); \(environment); exec \\\"$BOOK\\\" \(words)"
    return try BookCommand.shell("script -qec \"\(line)\" /dev/null").output.replacing("\r\n", with: "\n")
  }
}
