import Chapters
import Lessons
import Literate
import Support
import Testing
import Workings

/// The questions of the chapters: enough of each kind, and answers that are right.
@Suite struct QuestionsTests {
  private static let book = Book.standard

  private func questions(_ pages: [Page]) -> [(page: Page, question: Question)] {
    pages.flatMap { page in
      page.blocks.compactMap { if case .question(let question) = $0 { (page, question) } else { nil } }
    }
  }

  @Test func everyChapterByHandPredictsComputesAndExplains() {
    for page in Self.book.parts[0].pages where !page.isAroundTheChapters {
      let titles = questions([page]).map { $0.question.kind.title }
      #expect(Set(titles).isSuperset(of: ["Predict.", "Compute", "Explain."]), "\(page.title)")
    }
  }

  @Test func everyOtherChapterAsksToo() {
    for page in Self.book.pages where !page.isAroundTheChapters {
      #expect(!questions([page]).isEmpty, "\(page.title)")
    }
  }

  /// The same step is worked out, then left to be finished, then left.
  @Test(arguments: ["Softmax", "Layer norm"]) func aStepIsWorkedThenBegunThenLeft(title: String) throws {
    let page = try #require(Self.book.pages.first { $0.title == title })
    let begun = try #require(page.blocks.firstIndex { $0.kind == "Finish" })
    let asked = try #require(page.blocks[begun].question?.asked)
    func isOfTheSame(_ cell: Cell?) -> Bool { cell.map { $0.quantity === asked.quantity } ?? false }
    let worked = try #require(page.blocks.firstIndex { isOfTheSame($0.worked) })
    let left = try #require(page.blocks.firstIndex { $0.kind == "Compute" && isOfTheSame($0.question?.asked) })
    #expect(worked < begun && begun < left)
    #expect(try #require(page.blocks[begun].question?.begun).lines.count >= 1)
  }

  @Test func mostChaptersHaveAnErrorToFind() {
    let withError = questions(Self.book.pages).filter { $0.question.spoiltTable != nil }.map { $0.page.title }
    let chapters = Self.book.parts[0].pages.filter { !$0.isAroundTheChapters }.map { $0.title }
    #expect(Set(chapters).subtracting(withError) == ["Embeddings"])
    #expect(withError.contains("The answer"), "the questions on earlier chapters have one as well")
  }

  @Test func theFirstWrongCellIsTheFirstThatReadsDifferently() throws {
    for (page, question) in questions(Self.book.pages) {
      guard case .findTheError(let wrong, let first) = question.kind else { continue }
      let right = first.quantity
      let places = right.value.elements.indices.filter {
        page.style.text(right.value.elements[$0]) != page.style.text(wrong.value.elements[$0])
      }
      #expect(places.first == first.row * right.value.columns + first.column, "\(page.title)")
      #expect(places.first.map { $0 > 0 } ?? false, "\(page.title) gives itself away in the first cell")
    }
  }

  @Test func whatIsPrintedIsRightAndEachSlipIsNamed() throws {
    for (page, question) in questions(Self.book.pages) {
      guard let cell = question.asked else { continue }
      let printed = try #require(WrittenNumber(page.style.text(cell.value)))
      #expect(Judgement(printed.value, for: cell, style: page.style).isRight, "\(page.title)")
      for slip in cell.quantity.slipped() {
        let wrong = slip.value[cell.row, cell.column]
        let judgement = Judgement(wrong, for: cell, style: page.style)
        if case .slip = judgement { continue }
        #expect(judgement.isRight, "\(page.title): \(slip.words) is \(wrong), and not recognised")
      }
    }
  }
}

extension Block {
  fileprivate var question: Question? { if case .question(let question) = self { question } else { nil } }
  fileprivate var kind: String? { question?.kind.title }
  fileprivate var worked: Cell? { if case .worked(let working) = self { working.cell } else { nil } }
}
