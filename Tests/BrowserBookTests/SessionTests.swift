import BrowserBook
import Chapters
import Foundation
import Lessons
import Literate
import Numbers
import Rendering
import Support
import Testing

/// What the page asks, asked of the same Swift outside a browser.
@Suite struct SessionTests {
  private let byHand = Array(Lesson.byHand.json.utf8)

  private struct Head: Decodable { let title, summary: String }
  private struct Refusal: Decodable {
    struct Complaint: Decodable { let path, message: String, line, column: Int }
    let error: Complaint
  }

  private func opened(_ json: [UInt8], _ edition: Edition = .standard) -> Session {
    let session = Session(edition)
    _ = session.open(json)
    return session
  }

  @Test func writesPartOneElementByElement() throws {
    let session = Session(.standard)
    let head = try JSONDecoder().decode(Head.self, from: Data(session.open(byHand).utf8))
    #expect(head.title == "Attention, Worked")
    let book = Book.attentionWorked(laterParts: [])
    let content = book.content
    var painted = Painted(session)
    let chapters = painted.chapters(ofPart: 0)
    #expect(chapters.count == book.pages.count)
    for (page, chapter) in zip(book.pages, chapters) { #expect(content.contains(chapter), "\(page.title)") }
  }

  /// Only what reads differently crosses over, and the page has all the same what the command writes.
  @Test func whatReadsAsBeforeIsLeftEmpty() throws {
    let session = opened(byHand)
    var painted = Painted(session)
    let before = painted.chapters(ofPart: 0)
    #expect(session.elements(part: 0, chapter: 3).allSatisfy { $0 == "\u{1E}" })
    var lesson = Lesson.byHand
    lesson.decimals = 3
    for other in [lesson, .byHand] {
      _ = session.open(Array(other.json.utf8))
      let chapters = painted.chapters(ofPart: 0)
      let content = Book.attentionWorked(partOne: ByHand(other).pages, laterParts: []).content
      for chapter in chapters { #expect(content.contains(chapter)) }
      #expect((chapters == before) == (other == .byHand))
    }
    #expect(session.elements(part: 0, chapter: 99).isEmpty)
  }

  @Test func theContentIsThatOfTheBook() {
    let session = opened(byHand)
    #expect(session.content() == Book.standard.content.compactHTML)
    #expect(session.markdown() == Book.standard.markdown)
  }

  @Test func aLessonsPageHoldsPartOneAlone() throws {
    let lesson = Lesson(tokens: ["one", "two"], embeddings: .random(size: 4, seed: 3), heads: 2)
    let session = opened(Array(lesson.json.utf8), .ofLesson)
    let book = Book.written(for: lesson, ByHand(lesson).pages)
    #expect(session.content() == book.content.compactHTML)
    #expect(session.explain(part: 0, chapter: book.pages.count, quantity: 0, row: 0, column: 0) == "null")
    #expect(session.explain(part: 1, chapter: 0, quantity: 0, row: 0, column: 0) == "null")
  }

  @Test func aRefusedLessonLeavesAllAsItWas() throws {
    let session = opened(byHand)
    let before = session.content()
    let broken = Lesson.byHand.json.replacing("\"heads\": 2", with: "\"heads\": 3")
    let refusal = try JSONDecoder().decode(Refusal.self, from: Data(session.open(Array(broken.utf8)).utf8)).error
    #expect(refusal.path == "heads" && refusal.message.hasPrefix("heads: expected a whole number that divides 4"))
    let lines = broken.split(separator: "\n")
    #expect(lines.firstIndex(of: "  \"heads\": 3,") == refusal.line - 1 && refusal.column == 12)
    #expect(session.content() == before)
    #expect(session.lessonFile() == Lesson.byHand.json)
  }

  @Test func refusesNumbersThatOverflow() throws {
    let session = opened(byHand)
    let huge = #"{"tokens": ["a", "b"], "embeddings": {"given": [[1e300, 1e300], [1, -1e300]]}}"#
    let refusal = try JSONDecoder().decode(Refusal.self, from: Data(session.open(Array(huge.utf8)).utf8)).error
    #expect(refusal.message.contains("expected numbers that stay finite"))
  }

  @Test func explainsCellsOfEveryPart() {
    let session = opened(byHand)
    for (number, part) in Book.standard.parts.enumerated() {
      for chapter in part.pages.indices {
        let text = session.explain(part: number, chapter: chapter, quantity: 0, row: 0, column: 0)
        #expect(text.hasPrefix("{\"html\": \"<h3>"), "\(part.title), chapter \(chapter)")
      }
      #expect(session.explain(part: number, chapter: part.pages.count, quantity: 0, row: 0, column: 0) == "null")
    }
    #expect(session.explain(part: 0, chapter: 1, quantity: 999, row: 0, column: 0) == "null")
    #expect(session.explain(part: 0, chapter: 1, quantity: 0, row: 9, column: 0) == "null")
  }

  @Test func givenNumbersSayWhereTheyStand() throws {
    let session = opened(byHand)
    let quantities = QuantityIndex(ByHand(.byHand).pages).quantities
    let embeddings = try #require(quantities.firstIndex { $0.name?.text == "E" })
    #expect(
      session.explain(part: 0, chapter: 1, quantity: embeddings, row: 1, column: 2).contains(
        "\"path\": \"embeddings.given[1][2]\""))
  }

  /// Every cell that a table or a figure of a page points at can be explained.
  @Test func everyNumberOfPartOneCanSayHowItWasMade() {
    let session = opened(byHand)
    for chapter in ByHand(.byHand).pages.indices {
      for quantity in 0..<QuantityIndex(ByHand(.byHand).pages).quantities.count {
        let text = session.explain(part: 0, chapter: chapter, quantity: quantity, row: 0, column: 0)
        #expect(text.contains("\"spoken\""))
      }
    }
  }

  @Test func trainsAgainOnlyWhereTheEmbeddingsChange() {
    func lesson(_ decimals: Int, seed: Int) -> [UInt8] {
      Array(
        """
        {"tokens": ["a", "b"], "decimals": \(decimals), "embeddings":
         {"word2vec": {"size": 4, "seed": \(seed), "sample": 0, "corpus": ["a b c", "c b a"]}}}
        """.utf8)
    }
    let session = Session(.ofLesson)
    var trainings = 0
    func open(_ json: [UInt8]) { _ = session.open(json) { if $0 == 1 { trainings += 1 } } }
    open(lesson(2, seed: 1))
    open(lesson(3, seed: 1))
    #expect(trainings == 1)
    open(lesson(3, seed: 2))
    #expect(trainings == 2)
  }
}
