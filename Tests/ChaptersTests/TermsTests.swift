import Chapters
import Literate
import Rendering
import Support
import Testing
import Workings

/// Words are defined where they are first needed, and lead to the glossary from then on.
@Suite struct TermsTests {
  private static let book = Book.standard

  @Test(arguments: Told.all) func aTermIsDefinedBeforeItIsUsed(_ told: Told) {
    var defined: Set<String> = []
    for page in told.book.pages {
      for mention in page.terms {
        switch mention.role {
        case .definition: defined.insert(mention.term.word)
        case .use: #expect(defined.contains(mention.term.word), "\(page.title) uses “\(mention.term.word)” too early")
        case .entry: break
        }
      }
    }
  }

  @Test(arguments: Told.all) func whatIsUsedHasAnEntry(_ told: Told) {
    let mentions = told.book.pages.flatMap { $0.terms }
    let entries = mentions.filter { $0.role == .entry }.map { $0.term.word }
    #expect(entries == entries.sorted() && Set(entries).count == entries.count)
    #expect(Set(entries).isSuperset(of: mentions.map { $0.term.word }))
    #expect(mentions.allSatisfy { $0.glossary == "attention-on-one-page" })
  }

  @Test func everyEntryIsUsed() {
    let mentions = Self.book.pages.flatMap { $0.terms }
    let used = Set(mentions.filter { $0.role == .use }.map { $0.term.word })
    for entry in mentions where entry.role == .entry {
      #expect(used.contains(entry.term.word), "nothing leads to “\(entry.term.word)”")
    }
    #expect(used.count > 20)
  }

  /// Once in a section is enough, and none where the word has just been defined.
  @Test(arguments: Told.all) func aSectionLinksATermOnce(_ told: Told) {
    for page in told.book.pages {
      for section in page.sections {
        var said: Set<String> = []
        for mention in section.flatMap({ $0.terms }) where mention.role != .entry {
          let isNew = said.insert(mention.term.word).inserted
          #expect(isNew || mention.role == .definition, "\(page.title): “\(mention.term.word)”")
        }
      }
    }
  }

  /// Each chapter before the appendix in which a term is needed that an earlier one has defined leads to its entry.
  @Test func laterChaptersLeadToTheGlossary() {
    var defined: [Term] = []
    for page in Self.book.parts.filter({ !$0.isFolded }).flatMap({ $0.pages }) {
      let mentions = page.terms
      let text = page.blocks.flatMap { $0.paragraph }.joined(separator: " ").lowercased()
      let words = text.without(defined.filter { $0.word.contains(" ") })
      for term in defined where (term.word.contains(" ") ? text : words).says(term) {
        #expect(mentions.contains { $0.term.word == term.word }, "\(page.title) does not link “\(term.word)”")
      }
      defined += mentions.filter { $0.role == .definition }.map { $0.term }
    }
  }
}

extension Page {
  /// The blocks under each heading.
  fileprivate var sections: [ArraySlice<Block>] {
    blocks.split(omittingEmptySubsequences: false) { if case .heading = $0 { true } else { false } }
  }
}

extension Block {
  /// The text of a paragraph.
  fileprivate var paragraph: [String] {
    if case .paragraph(let prose) = self { [prose.plainText(NumberStyle(decimals: 2))] } else { [] }
  }
}

extension String {
  /// The text without terms of several words, which hold others: a layer norm is no layer.
  fileprivate func without(_ terms: [Term]) -> String {
    terms.reduce(self) { $0.replacing($1.plural, with: "").replacing($1.word, with: "") }
  }

  /// Whether the word, or its plural, stands in the text.
  fileprivate func says(_ term: Term) -> Bool {
    let words = split { !$0.isLetter && $0 != "-" }.map(String.init)
    return [term.word, term.plural].contains { wanted in
      let parts = wanted.split(separator: " ").map(String.init)
      return words.indices.contains { Array(words[$0...].prefix(parts.count)) == parts }
    }
  }
}
