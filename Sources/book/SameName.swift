import Foundation

/// Names of people as lists and paths have them.
extension String {
  /// Whether two people may be called so: the same words, of which the last may come first.
  func isSameName(as other: String) -> Bool {
    let (words, name) = (folded, other.folded.joined())
    return words.indices.contains { (words[$0...] + words[..<$0]).joined() == name }
  }

  /// The words of a name, in small letters without accents: what is left of it in most paths.
  var folded: [String] {
    folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
