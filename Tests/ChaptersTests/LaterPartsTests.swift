import Literate
import Support
import Testing

/// Part Two and the appendix stand as they are while Part One is written for a reader’s lesson: they must be true beside any.
@Suite struct LaterPartsTests {
  private static let book = Book.standard
  private var later: [Page] { Self.book.parts.dropFirst().flatMap { $0.pages } }

  @Test func sayNothingOfPartOne() {
    for page in later {
      let words = Self.book.text(of: page)
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

  /// What is left of a number by rounding is no news: 0 is what is meant.
  @Test func noSizeIsOfRounding() {
    for page in Self.book.pages {
      #expect(Self.book.text(of: page).firstMatch(of: /× 10⁻(¹[¹²³⁴⁵⁶⁷⁸⁹]|²)/) == nil, "\(page.title)")
    }
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
