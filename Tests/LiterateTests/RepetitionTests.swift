import Literate
import Testing
import Workings

/// What a page would show twice.
@Suite struct RepetitionTests {
  private struct Repeating: Chapter {
    static let title = "Repeating"
    static var lead: Prose { "" }
    static let section = "1"
    let large = quantity(rows: 13, columns: 2)
    var drawsItself: Bool
    var quantities: [Quantity] { [] }

    @BlockBuilder var body: [Block] {
      MatrixTable(large)
      if drawsItself { Figure.heatMaps([large]).captioned("With words of its own.") }
      Question(compute: large[1, 1], "a number.")
      Claim("Before.", Finding(true, ""))
      Worked(large[1, 1])
      Claim("After.", Finding(true, ""))
      Worked(large[0, 1])
    }

    var kinds: [String] {
      Page(self, style: NumberStyle(decimals: 2)).blocks.map { spelled([$0])[0].prefix { $0 != "(" } }
        .map { String($0) }
    }
  }

  @Test func aLargeTableBringsItsPicture() {
    #expect(Repeating(drawsItself: false).kinds == ["table", "figure", "question", "claims", "worked"])
  }

  @Test func claimsBeforeAndAfterWhatIsLeftOutAreOneBlock() {
    let page = Page(Repeating(drawsItself: false), style: NumberStyle(decimals: 2))
    #expect(spelled(page.blocks)[3] == "claims(text(Before.); text(After.))")
  }

  @Test func butNotWhereTheChapterDrawsIt() throws {
    let page = Page(Repeating(drawsItself: true), style: NumberStyle(decimals: 2))
    let captions = page.blocks.compactMap { if case .figure(_, let caption) = $0 { spelled(caption) } else { nil } }
    #expect(captions == ["text(With words of its own.)"])
  }

  @Test func whatAQuestionAsksForIsWorkedOutInItsAnswer() {
    let page = Page(Repeating(drawsItself: true), style: NumberStyle(decimals: 2))
    let cells = page.blocks.compactMap { if case .worked(let working) = $0 { working.cell.row } else { nil } }
    #expect(cells == [0])
  }
}
