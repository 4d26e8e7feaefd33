import Literate
import Testing

/// The chapter that ends the full-size walkthrough.
@Suite struct ConcatAndLayerNormAtFullSizeTests {
  @Test(arguments: [
    "0.994: with all that it took"
  ])
  func says(words: String) throws { #expect(try Book.says(words, in: "Concat and layer norm at full size")) }

  @Test(arguments: [
    "0.929",
    "largest number in M",
  ])
  func doesNotSay(words: String) throws { #expect(try !Book.says(words, in: "Concat and layer norm at full size")) }
}
