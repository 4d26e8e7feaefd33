import Literate
import Testing

@testable import Chapters

/// The chapter on layers, and the ledger of what is to be learnt.
@Suite struct LayersTests {
  /// The paper’s base model, by its sizes.
  @Test func theLedgerComesToThePapersCount() {
    #expect(Ledger.base.layers == 44_070_912)
    #expect(Ledger.base.embeddings(of: 1) == 512)
    #expect(Ledger.base.norms == 30_720)
  }

  @Test(arguments: [
    "together: 44070912, and 512 more for each word",
    "comes to 63.05 million",
    "without which there are 44.10 million",
    "Here that makes 64 and 76, for 2 layers 280",
  ])
  func says(words: String) throws {
    #expect(try PartThree.pages.titled("Layers").text.contains(words))
  }
}
