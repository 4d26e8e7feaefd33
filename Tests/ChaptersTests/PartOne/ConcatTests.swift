import Testing

/// The chapter that puts the heads side by side: what comes through the output weights.
@Suite struct ConcatTests {
  @Test(arguments: [
    ("one head", "there is nothing to set beside them"),
    ("eight heads", "can read from all 8 heads"),
    ("identity weights", "and only head 1 comes through"),
    ("zero output weights", "and nothing comes through"),
  ])
  func says(oddity: String, words: String) throws { #expect(try Told.of(oddity).says(words, in: "Concat")) }

  @Test(arguments: [
    ("identity weights", "every column reads from"),
    ("one head", "Which of the heads’ results"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }
}
