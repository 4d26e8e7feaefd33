import Literate

extension Page {
  /// The claim whose text has these words.
  func claim(about words: String) -> Claim? {
    allBlocks.flatMap { $0.claims }.first { claim in
      guard case .text(let text)? = claim.text.inlines.first else { return false }
      return text.contains(words)
    }
  }
}

extension Claim {
  var largest: Double? {
    if case .compared(let number, _)? = finding.measured.inlines.last { return number }
    return nil
  }
}
