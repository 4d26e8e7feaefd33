import Chapters
import Lessons
import Literate
import Model
import Numbers
import Rendering
import Support
import Testing
import Workings

/// The questions at the end of Part One: a handful, and what their answers say is what comes of doing it.
@Suite struct MixedQuestionsTests {
  private func questions(_ book: Book) -> [Question] {
    book.pages[9].blocks.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  @Test(arguments: Told.all) func areAHandful(_ told: Told) {
    let count = questions(told.book).count
    #expect((3...6).contains(count))
  }

  @Test func areOfEveryKindThatHasAnAnswerToCheck() {
    let titles = questions(Book.standard).map { $0.kind.title }
    #expect(titles.count == 6 && Set(titles) == ["Compute", "Explain.", "Find the error."])
  }

  /// The sentence computed anew without its last word.
  @Test func theShareWithoutTheLastWordIsTheOneThatIsSaid() throws {
    var shorter = Lesson.riverBank
    shorter.tokens.removeLast()
    guard case .given(let rows) = shorter.embeddings else { return }
    shorter.embeddings = .given(Matrix([rows.row(0), rows.row(1)]))
    shorter.question = nil
    let (before, after) = (Transformer(.riverBank)(), Transformer(shorter)())
    #expect(
      after.attention.projected.example.queries.value.row(0) == before.attention.projected.example.queries.value.row(0))
    #expect(after.example.scores.value[0, 1] == before.example.scores.value[0, 1])
    let style = NumberStyle(decimals: Lesson.riverBank.decimals)
    let (long, short) = (before, after)
    let shares = [long, short].map { style.text($0.attention.heads[0].weights.value[0, 0]) }
    let text = Book.standard.pages[9].allBlocks.flatMap { $0.prose }.map { $0.plainText(style) }.joined()
    #expect(text.contains("what “the” gives to itself goes from \(shares[0]) to \(shares[1])"))
  }
}
