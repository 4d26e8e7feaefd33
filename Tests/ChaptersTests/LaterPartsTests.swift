import Chapters
import Lessons
import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// Part Two and the appendix stand as they are while Part One is written for a reader’s lesson: they must be true beside any.
@Suite struct LaterPartsTests {
  private static let book = Book.standard
  private var later: [Page] { Self.book.parts.dropFirst().flatMap { $0.pages } }

  /// The page as Markdown, without the marks that escape others.
  private func text(_ page: Page) -> String {
    let file = Self.book.markdownFiles.first { $0.path.hasSuffix(page.fileName) }
    return (file?.text ?? "").replacing("\\", with: "").replacing("\u{A0}", with: " ")
  }

  @Test func sayNothingOfPartOne() {
    for page in later {
      let words = text(page)
      #expect(words.firstMatch(of: /[Cc]hapters? [1-8]\b/) == nil, "\(page.title)")
      #expect(words.firstMatch(of: /Part One|by hand|instead of two|new here|lesson/) == nil, "\(page.title)")
      #expect(words.firstMatch(of: /[Cc]hapter \d/) == nil, "\(page.title) names a chapter by its number")
    }
  }

  @Test func linkOnlyToEachOther() {
    let slugs = later.map { "chapter:\($0.slug)" }
    for page in later {
      for link in page.allBlocks.flatMap({ $0.prose }).flatMap({ $0.links }) where link.hasPrefix("chapter:") {
        #expect(slugs.contains(link), "\(page.title) links to \(link)")
      }
    }
  }

  @Test(arguments: [
    ("Word2vec", "from 1 to 2 places to either side"), ("Word2vec", "to the power of 0.75"),
    ("Word2vec", "words that have the same neighbours"),
    ("Word2vec", "with seed 30, which was chosen so that “the big"),
    ("Word2vec", "https://arxiv.org/abs/1301.3781"), ("Word2vec", "https://arxiv.org/abs/1310.4546"),
    ("Word2vec", "“mat” (0.596) than like “cat” (0.457)"),
    ("Four heads at work", "divided by 10 instead, 22 of the 28"),
    ("Concat and layer norm at full size", "0.994: with all that it took"),
    ("The notebook, part 1", "In double precision"), ("Where the notebook leaves the paper", "it is 0 up to rounding."),
  ])
  func say(_ title: String, _ words: String) throws {
    let page = try #require(later.first { $0.title == title })
    #expect(text(page).contains(words))
  }

  @Test(arguments: [
    ("Word2vec", "at most 2 places away"), ("Word2vec", "stand in the same places should"),
    ("Word2vec", "about 83 to a unit"), ("The notebook, part 1", "any computer"),
    ("The notebook, part 1", "whole numbers too"),
    ("Concat and layer norm at full size", "0.929"), ("Concat and layer norm at full size", "largest number in M"),
    ("Four heads at work", "dealt out"),
  ])
  func sayNoLonger(_ title: String, _ words: String) throws {
    let page = try #require(later.first { $0.title == title })
    #expect(!text(page).contains(words))
  }

  /// What is left of a number by rounding is no news: 0 is what is meant.
  @Test func noSizeIsOfRounding() {
    for page in Self.book.pages {
      #expect(text(page).firstMatch(of: /× 10⁻(¹[¹²³⁴⁵⁶⁷⁸⁹]|²)/) == nil, "\(page.title)")
    }
  }

  /// Which two heads disagree most, and where, looked for among all of them.
  @Test func theHeadsNamedDisagreeMost() throws {
    let weights = try (1...4).map { try PartName.word2vec.quantities.named("A_\($0)").value }
    var largest = 0.0
    for (one, first) in weights.enumerated() {
      for second in weights[..<one] { largest = max(largest, (first - second).elements.largestMagnitude) }
    }
    #expect((largest - (weights[0][3, 4] - weights[3][3, 4]).magnitude).magnitude < 1e-15)
  }

  /// What the seeds were chosen for: the notebook’s sentence is among those of the corpus; and in Part One no share is above
  /// 0.95, and with all columns at once the three tokens look at three different ones.
  @Test func theSeedsDoWhatTheyWereChosenFor() throws {
    #expect(SmallCorpus.sentences().contains(Lesson.withWord2Vec.tokens))
    let shares = try ["A", "A_1", "A_2"].map { try PartName.byHand.quantities.named($0).value }
    #expect(shares.allSatisfy { $0.elements.allSatisfy { $0 <= 0.95 } })
    let favourites = (0..<3).map { row in shares[0].row(row).indexOfLargest }
    #expect(Set(favourites).count == 3)
  }
}

extension Prose {
  /// Where its links lead.
  fileprivate var links: [String] {
    inlines.compactMap { inline in
      if case .link(_, let address) = inline { return address }
      return nil
    }
  }
}
