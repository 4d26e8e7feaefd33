import Testing

/// The chapter on embeddings: what it says of lengths and likeness, whatever the tokens.
@Suite struct EmbeddingsTests {
  @Test(arguments: [
    ("the default book’s", "“chase” and “mice”: 39.00"),
    ("the default book’s", "point more nearly the same way, with 0.80"),
    ("two tokens", "For “hello” and “world” it is"),
    ("all rows equal", "and no larger for any other two"),
    ("all rows equal", "and others have no less"),
    ("nothing but zeros", "A row of zeros has no direction"),
  ])
  func says(oddity: String, words: String) throws { #expect(try Told.of(oddity).says(words, in: "Embeddings")) }

  @Test(arguments: [
    ("one token", "Which two different words"),
    ("two tokens", "Which two different words"),
    ("one token", "Different words have different rows"),
    ("only one word", "Different words have different rows"),
    ("the default book’s", "Rows are alike"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }
}
