import Chapters
import Literate
import Numbers
import Support
import Testing
import Workings

/// The chapter on positional encoding: its waves, however many features there are.
@Suite struct PositionsTests {
  @Test(arguments: try FixtureLesson.all()) func theLargestEncodingIsThatOfThisLesson(_ fixture: FixtureLesson) throws {
    let part = ByHand(try fixture.read())
    let claim = try #require(part.pages.titled("Positional encoding").claim(about: "of the encoding"))
    #expect(try claim.largest == part.quantities.named("P").value.elements.map { $0.magnitude }.max())
    #expect(claim.finding.holds)
  }

  @Test(arguments: [
    ("tokens of one number", "Rows of 1 number leave the last of them without a partner"),
    ("tokens of one number", "The sine of the first pair"),
    ("three heads", "The sine of the first 3 pairs"),
  ])
  func says(oddity: String, words: String) throws {
    #expect(try Told.of(oddity).says(words, in: "Positional encoding"))
  }

  @Test(arguments: [
    ("one token", "No two positions"),
    ("tokens of one number", "longer wave than"),
    ("tokens of one number", "which is 1 but for"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }
}
