import Testing

/// The chapter on layer norm: means, variances, and what is left where there is nothing to divide by.
@Suite struct LayerNormTests {
  @Test(arguments: [
    ("zero weights", "attention hands over nothing but zeros"),
    ("tokens of one number", "and its variance is 0, as those of 3 rows are here"),
    ("no ε", "the variance of every row is 1."),
  ])
  func says(oddity: String, words: String) throws { #expect(try Told.of(oddity).says(words, in: "Layer norm")) }

  @Test(arguments: [
    ("zero weights", "has told each token"),
    ("zero weights", "Hardly"),
    ("tokens of one number", "over all 1"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }
}
