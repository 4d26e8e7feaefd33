import Chapters
import Literate
import Rendering
import Support
import Testing
import Workings

/// The chapter on heads: what they share, and where they disagree.
@Suite struct HeadsTests {
  @Test(arguments: try FixtureLesson.all()) func theLargestShareIsThatOfAllHeads(_ fixture: FixtureLesson) throws {
    let part = ByHand(try fixture.read())
    let found = try part.pages.titled("Heads").claim(about: "share above")
    guard part.lesson.tokens.count > 1 else {
      #expect(found == nil, "a single token can only attend to itself")
      return
    }
    let claim = try #require(found)
    let shares = part.quantities.filter { $0.name?.text.hasPrefix("A_") == true }.flatMap { $0.value.elements }
    #expect(claim.largest == shares.max())
    #expect(claim.finding.holds == shares.allSatisfy { $0 <= 0.95 })
  }

  /// 0.76 is 1 as a whole number, and so is what is above the limit.
  @Test func aClaimPrintsTheDigitsThatItNeeds() throws {
    let told = try Told.of("shares just below the limit, whole numbers")
    let measured = told.claims.map { $0.finding.measured.plainText(NumberStyle(decimals: 0)) }
    #expect(measured.contains("largest: 0.7") && measured.contains("largest: 0.8") && !measured.contains("largest: 1"))
  }

  /// A cell counts its columns from 0 within its head, and so do the table’s labels.
  @Test func columnsOfAHeadAreLabelledAsItsCellsAre() throws {
    let told = try Told.of("the default book’s")
    let heads = told.book.quantities.filter { ["Q_2", "V_2", "O_2"].contains($0.name?.text ?? "") }
    #expect(heads.map { $0.columns.labels } == [.numbers(0..<2), .numbers(0..<2), .numbers(0..<2)])
  }

  @Test(arguments: [
    ("three heads", "are read by all 3 heads"),
    ("the default book’s", "are read by both heads"),
    ("three heads", "What the other head made of it"),
    ("eight heads", "What the other 6 heads made of it"),
    ("zero weights", "Here they do, as printed."),
    ("zero weights", "Heads 1 and 2 agree everywhere"),
    ("the default book’s", "the first 2 columns are for head 1, the next for head 2, and every head"),
    ("three heads of one column", "the first column is for head 1, the next for head 2, and so on"),
  ])
  func says(oddity: String, words: String) throws { #expect(try Told.of(oddity).says(words, in: "Heads")) }

  @Test(arguments: [
    ("one token", "Will they give the same shares"),
    ("three heads", "work alike"),
    ("the default book’s", "dealt out"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }
}
