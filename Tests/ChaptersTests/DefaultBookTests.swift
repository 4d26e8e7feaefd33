import Literate
import Support
import Testing
import Workings

@Suite struct DefaultBookTests {
  private let book = Book.standard

  @Test func hasItsChaptersInOrder() {
    #expect(
      book.pages.map { $0.title } == [
        "The question", "Embeddings", "Positional encoding", "Queries, keys and values", "Scores", "Softmax", "Heads",
        "Concat", "Layer norm", "The answer", "Attention on one page", "Word2vec", "Positions at full size",
        "Four heads at work", "Concat and layer norm at full size", "The mask", "Feed-forward", "Layers",
        "From numbers to words", "The loss", "Gradients", "Training", "What the head has learnt",
        "Encoder and decoder", "What is not in this book", "The notebook, part 1", "The notebook, part 2",
        "Where the notebook leaves the paper",
      ])
    #expect(book.pages.map { $0.number } == Array(book.pages.indices))
    #expect(
      book.pages.prefix(4).map { $0.fileName } == [
        "00-the-question.md", "01-embeddings.md", "02-positional-encoding.md", "03-queries-keys-and-values.md",
      ])
  }

  /// What is written within what is written is prose as well.
  @Test func noProseIsPrintedAsAValue() {
    for page in book.pages { #expect(!book.text(of: page).contains("Prose("), "\(page.title)") }
  }

  @Test func citesASectionInEveryChapter() {
    for page in book.pages {
      #expect(page.section.wholeMatch(of: /[345](\.\d)*/) != nil, "\(page.title) cites “\(page.section)”")
    }
  }

  @Test func hasNoMistakes() { #expect(book.mistakes == []) }

  @Test func saysOnlyWhatIsSo() {
    #expect(book.brokenClaims.map { "\($0.page.title): \($0.claim.text)" } == [])
    #expect(book.pages.allSatisfy { page in page.allBlocks.contains { !$0.claims.isEmpty } })
  }

  @Test func worksOutTheCellsItShows() throws {
    let workings = book.allBlocks.compactMap { $0.working }
    #expect(workings.count >= 8)
    for working in workings {
      #expect(try #require(working.lines.last).result == working.cell.value)
    }
  }

  /// A number in a sentence can be found in a table or a working, in the same or an earlier chapter, in the same digits; the
  /// page that opens the book says what will come out.
  ///
  /// What would come of a mistake has no name and no table.
  @Test func numbersInSentencesStandInTables() {
    var shown: [String: Set<String>] = [:]
    var count = 0
    for page in book.pages.dropFirst() {
      for table in page.tables {
        shown[table.quantity.name?.text ?? "", default: []].formUnion(
          table.quantity.value.elements.map(page.style.text))
      }
      for working in page.allBlocks.compactMap({ $0.working }) {
        for cell in [working.cell] + working.operands {
          shown[cell.quantity.name?.text ?? "", default: []].insert(page.style.text(cell.value))
        }
      }
      for number in page.allBlocks.flatMap({ $0.liveNumbers }) {
        guard let name = number.quantity.name?.text else { continue }
        let text = page.style.text(number.value)
        #expect(shown[name]?.contains(text) == true, "\(text) of \(name) in chapter \(page.number)")
        count += 1
      }
    }
    #expect(count >= 10)
  }
}

extension Block {
  fileprivate var working: Working? {
    if case .worked(let working) = self { return working }
    return nil
  }
}
