import Testing

/// The chapter on queries, keys and values: where its weights come from.
@Suite struct ProjectionsTests {
  @Test(arguments: [
    ("512 features", "Scores, the products of the next chapter, have no such limit"),
    ("a single number to draw from", "Here each is 0."),
  ])
  func says(oddity: String, words: String) throws {
    #expect(try Told.of(oddity).says(words, in: "Queries, keys and values"))
  }

  @Test(arguments: [
    ("one head, shared", "the input is cut into"),
    ("512 features", "get out of hand"),
    ("a single number to draw from", "drawn at random, with seed 3"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }
}
