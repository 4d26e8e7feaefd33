import Literate
import Testing

/// The chapter on attention to another sentence.
@Suite struct EncoderDecoderTests {
  @Test(arguments: ["gives its largest share, 0.77, to “river”", "2 times 3: a row for each word that asks"])
  func says(words: String) throws {
    #expect(try PartThree.pages.titled("Encoder and decoder").text.contains(words))
  }
}
