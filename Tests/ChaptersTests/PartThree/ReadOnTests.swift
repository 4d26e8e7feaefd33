import Lessons
import Literate
import Testing
import Training
import Workings

@testable import Chapters

/// The page of what is not in the book.
@Suite struct ReadOnTests {
  private let page = ReadOn(Trained.milestones.finished).page(NumberStyle(decimals: 2))

  @Test func saysOnlyWhatIsSo() {
    #expect(page.brokenClaims == [])
    #expect(page.mistakes == [])
    #expect(page.allBlocks.flatMap { $0.claims }.count == 2)
  }

  /// Two sentences each, the second with its source.
  @Test func hasTwoSentencesForEach() {
    let items = page.allBlocks.flatMap { block -> [Prose] in
      if case .list(let items) = block { return items }
      return []
    }
    #expect(items.count == 8)
    for item in items {
      let text = item.plainText(page.style)
      #expect(text.hasSuffix(".") && text.split(separator: ". ").count == 2, "\(text)")
      #expect(item.inlines.contains { if case .link = $0 { true } else { false } })
    }
  }

  @Test(arguments: Trained.odd) func isWrittenForOtherTrainings(_ settings: TrainingSettings) {
    var trainer = Trainer(settings)
    trainer.finish()
    let page = ReadOn(trainer).page(NumberStyle(decimals: 2))
    #expect(page.mistakes == [] && page.brokenClaims == [])
  }
}
