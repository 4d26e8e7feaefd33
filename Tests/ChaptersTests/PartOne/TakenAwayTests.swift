import Chapters
import Lessons
import Literate
import Model
import Numbers
import Support
import Testing
import Workings

/// Why a part is there, shown by taking it away: told where the numbers show it, and not elsewhere.
@Suite struct TakenAwayTests {
  @Test(arguments: [
    ("Positional encoding", "Position 377 would then look like the first"),
    ("Positional encoding", "2 of the 4 columns of P would read the same"),
    ("Concat", "3 of the 4 columns of M change"),
    ("Concat", "would stand what head 2 found, 2.53; and with “savings” in the place of “river”, 2.53"),
    ("Layer norm", "of its 2.91 for noun in X, −0.04 would be left"),
  ])
  func theDefaultBookSays(title: String, words: String) throws {
    #expect(try #require(Book.standard.pages.first { $0.title == title }).text.contains(words))
  }

  @Test(arguments: [
    ("512 features", "is round after 60611 positions; with a base of 100 it would be after 617"),
    ("shared weights", "Leave out what head 1 found"),
    ("60 tokens", "would be only what attention hands it"),
  ])
  func says(oddity: String, words: String) throws { #expect(try Told.of(oddity).says(words)) }

  @Test(arguments: [
    ("two features, two heads", "Why 10000"),
    ("two features, two heads", "The slowest hand"),
    ("512 features", "would then look like the first"),
    ("one token", "would read the same in every row"),
    ("identity weights", "Leave out what head 1 found"),
    ("zero output weights", "Leave out what head 1 found"),
    ("one head", "Leave out what head 1 found"),
    ("no output projection", "Leave out what head 1 found"),
    ("the default book’s", "would stand what head"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }

  /// Whatever is told of a part taken away holds.
  @Test(arguments: Told.all) func whatIsToldHolds(_ told: Told) {
    let style = NumberStyle(decimals: told.lesson.decimals)
    for claim in told.claims {
      let text = claim.text.plainText(style)
      guard text.contains(#/^(With a base of|Through W|In M alone|Without W|Measured,)/#) else { continue }
      #expect(claim.finding.holds, "\(text)")
    }
  }

  /// Where attention hands a token its own row, nothing would be lost.
  @Test func theResidualIsNotMissedWhereNothingIsLost() {
    let identity = Matrix([[1, 0], [0, 1]])
    let weights = GivenWeights(queries: identity, keys: identity, values: identity, output: identity)
    let lesson = Lesson(tokens: ["bank"], embeddings: .given(Matrix([[1, 2]])), weights: .given(weights))
    #expect(!ByHand(lesson).pages.contains { $0.text.contains("would be only what attention hands it") })
  }

  /// One token has nobody else to hear, and so all that attention hands it is its own.
  @Test func aLoneTokenHearsItself() {
    let model = Transformer(Lesson(tokens: ["bank"], embeddings: .random(size: 4, seed: 1), heads: 2))
    let attention = model().attention
    #expect(model.layers[0].attention.handedToItself(attention.heads) == attention.mixed.value)
  }

  /// The closing page takes the same row apart, token by token and head by head.
  @Test func isWhatTheClosingPageCountsForTheTokenItself() throws {
    let model = Transformer(.riverBank)
    let own = model.layers[0].attention.handedToItself(model().attention.heads).row(2)
    let tables = try #require(Book.standard.pages.first { $0.title == ClosingChapter.title }).tables
    let contributions = try #require(tables.first { $0.quantity.name?.text == "J" }).quantity.value
    let sum = (contributions.row(4), contributions.row(7))
    // Each head’s three tokens follow the row of the token and that of its place.
    for (one, other) in zip(own, zip(sum.0, sum.1).map { $0 + $1 }) { #expect((one - other).magnitude <= 1e-12) }
  }
}
