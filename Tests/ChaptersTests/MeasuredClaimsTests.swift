import Chapters
import Literate
import Support
import Testing
import Workings

/// What a claim says it measured is what is there to be measured.
@Suite struct MeasuredClaimsTests {
  @Test(arguments: try FixtureLesson.all()) func theLargestShareIsThatOfAllHeads(_ fixture: FixtureLesson) throws {
    let part = ByHand(try fixture.read())
    let found = part.pages[5].claim(about: "share above")
    guard part.lesson.tokens.count > 1 else {
      #expect(found == nil, "a single token can only attend to itself")
      return
    }
    let claim = try #require(found)
    let shares = part.quantities.filter { $0.name?.text.hasPrefix("A_") == true }.flatMap { $0.value.elements }
    #expect(claim.largest == shares.max())
    #expect(claim.finding.holds == shares.allSatisfy { $0 <= 0.95 })
  }

  @Test(arguments: try FixtureLesson.all()) func theLargestEncodingIsThatOfThisLesson(_ fixture: FixtureLesson) throws {
    let part = ByHand(try fixture.read())
    let claim = try #require(part.pages[1].claim(about: "of the encoding"))
    #expect(try claim.largest == part.quantities.named("P").value.elements.map { $0.magnitude }.max())
    #expect(claim.finding.holds)
  }
}

extension Page {
  /// The claim whose text has these words.
  fileprivate func claim(about words: String) -> Claim? {
    allBlocks.flatMap { $0.claims }.first { claim in
      guard case .text(let text)? = claim.text.inlines.first else { return false }
      return text.contains(words)
    }
  }
}

extension Claim {
  fileprivate var largest: Double? {
    if case .compared(let number, _)? = finding.measured.inlines.last { return number }
    return nil
  }
}
