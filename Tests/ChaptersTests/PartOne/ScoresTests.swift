import Testing

/// The chapter on scores: who is compared with whom.
@Suite struct ScoresTests {
  @Test(arguments: [
    ("one token", "How much should “alone” care about itself?"),
    ("one token", "the query of “alone” with its own key"),
    ("one token", "has only itself to score"),
    ("zero queries", "scores all 3 tokens alike, at 0.00."),
    ("zero queries", "Here they are, as printed, but that comes of this lesson’s numbers"),
    ("the default book’s", "would then change almost nothing"),
    ("the default book’s", "variance by the square of it"),
  ])
  func says(oddity: String, words: String) throws { #expect(try Told.of(oddity).says(words, in: "Scores")) }

  @Test(arguments: [
    ("zero queries", "have weights of their own"),
    ("identity weights", "Nothing makes them so"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }
}
