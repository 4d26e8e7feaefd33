import Lessons
import Literate
import Numbers
import Testing
import Training
import Workings

@testable import Chapters

/// The chapter on what the head has learnt: what it looks at, and how word and place make it look.
@Suite struct LearntTests {
  private let page = LearntChapter(Trained.milestones.finished, without: Trained.without)
    .page(LearntChapter.style)

  @Test func saysOnlyWhatIsSo() {
    #expect(page.brokenClaims == [])
    #expect(page.mistakes == [])
    #expect(page.allBlocks.flatMap { $0.claims }.count == 6)
  }

  /// Word and place of each held-out sentence, beside the scores of the model itself.
  @Test func theWordsSayNounAndThePlacesWhich() throws {
    let trained = Trained.milestones.finished
    let model = SmallTransformer(trained)
    let parts = try #require(ScoreParts(trained, model))
    #expect(parts.count == trained.language.heldOutCount)
    var (placeRight, wordRight) = (0, 0)
    for number in 0..<trained.language.heldOutCount {
      let sentence = trained.language.heldOut(number)
      let one = try #require(ScoreParts.OfSentence(model(sentence.words), model))
      #expect(one.addsUp.holds)
      if one.place.value[0, sentence.place] > one.place.value[0, sentence.otherPlace] { placeRight += 1 }
      if one.word.value[0, sentence.place] > one.word.value[0, sentence.otherPlace] { wordRight += 1 }
    }
    #expect(parts.placeRight == placeRight && parts.wordRight == wordRight)
    #expect(page.text.contains("the place says which"))
  }

  /// A training that has not learnt is told with other words, and its claims say that they do not hold.
  @Test func aTrainingThatHasNotLearntSaysSo() {
    let page = LearntChapter(Trainer(TrainingSettings())).page(LearntChapter.style)
    #expect(page.brokenClaims.contains("Every held-out sentence is answered right."))
    #expect(!page.text.contains("the look has gone to the other noun"))
    #expect(!page.text.contains("the place says which"))
  }

  @Test(arguments: Trained.odd) func isWrittenForOtherTrainings(_ settings: TrainingSettings) {
    var trainer = Trainer(settings)
    trainer.finish()
    let page = LearntChapter(trainer).page(NumberStyle(decimals: 2))
    #expect(page.mistakes == [] && !page.text.isEmpty)
    #expect(!page.text.contains("nan"))
  }
}
