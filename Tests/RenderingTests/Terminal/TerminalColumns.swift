import Foundation
import Rendering

/// How many columns of a terminal a text takes, as the C library counts them; −1 for a control character.
func columns(of text: some StringProtocol) -> Int {
  // Characters have a width in a locale only, and a thread has its own.
  let before = uselocale(locale)
  defer { uselocale(before) }
  return text.unicodeScalars.reduce(0) { $0 + Int(columns(ofCharacter: Int32(bitPattern: $1.value))) }
}

/// The C library’s `wcwidth`, which Swift’s view of it leaves out.
@_silgen_name("wcwidth")
private func columns(ofCharacter character: Int32) -> Int32

nonisolated(unsafe) private let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

extension TerminalStyle {
  /// Neither colours nor lines.
  static func plain(_ width: Int) -> TerminalStyle { TerminalStyle(width: width, hasColours: false, hasLines: false) }

  /// Lines, and glyphs for shades.
  static func lined(_ width: Int) -> TerminalStyle { TerminalStyle(width: width, hasColours: false, hasLines: true) }

  /// All that a terminal can do.
  static func coloured(_ width: Int) -> TerminalStyle { TerminalStyle(width: width, hasColours: true, hasLines: true) }
}

extension String {
  /// The text without the escape codes that change how it looks.
  var withoutLooks: String { utf8.contains(0x1B) ? replacing(/\u{1B}\[[0-9;]+m/, with: "") : self }

  /// Its lines, without the end of the last.
  var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
}
