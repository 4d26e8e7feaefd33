import Literate
import Workings

extension Page {
  /// Its running text, tokens in quotation marks, and no-break spaces as spaces.
  var text: String {
    allBlocks.flatMap { $0.prose }.map { $0.plainText(style) }.joined(separator: "\n").replacing("\u{A0}", with: " ")
  }

  /// What it says that is not so.
  var brokenClaims: [String] {
    allBlocks.flatMap { $0.claims }.filter { !$0.finding.holds }.map { $0.text.plainText(style) }
  }
}
