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
    #expect(page.allBlocks.flatMap { $0.claims }.count == 8)
  }

  /// The table of ten seeds is what they come to; eight and nine of them differ in how they look.
  @Test func theTableOfSeedsIsWhatTheyComeTo() {
    #expect(tenSeeds == (0..<10).map { SeedResult(training: $0) })
    #expect(page.text.contains("With seed 8 all answers are right, and yet in 18 sentences"))
  }

  /// It is shown beside a training that differs in nothing but the seed.
  @Test func theTableOfSeedsIsTheRecipes() {
    func isShown(_ settings: TrainingSettings) -> Bool {
      LearntChapter(Trainer(settings)).page(LearntChapter.style).tables.contains {
        $0.quantity.meaning == "answers with other seeds"
      }
    }
    #expect(isShown(TrainingSettings()) && isShown(TrainingSettings(seed: 8)) && isShown(TrainingSettings(seed: 4711)))
    for other in [
      TrainingSettings(steps: 3), TrainingSettings(without: .mask), TrainingSettings(verbs: ["saw"]),
      TrainingSettings(heldOut: [["cat", "dog"]]),
    ] { #expect(!isShown(other)) }
  }

  /// Whatever seeds come to is told: one that fails, one whose look strays, and both.
  @Test(arguments: [
    ([SeedResult(3, right: 300, largest: 200, least: 0, mean: 0.5)], "With seed 3 no more than 300 of 324"),
    (
      [
        SeedResult(
          4, right: 324, largest: 322, least: 0, mean: 0.5,
          strays: Strays(count: 2, rightAlone: 1, answers: ["hen", "fox"], looked: ["big"]))
      ], "always “hen” and “fox”. Let that other word have the whole look, and all the rest nothing: 1 of these answers"
    ),
  ])
  func seedsAreToldAsTheyAre(results: [SeedResult], words: String) throws {
    let blocks = try #require(SeedsTold(TrainingSettings(), results)).body
    let text = Page(BlocksAlone(body: blocks), style: LearntChapter.style).text
    #expect(text.contains(words), "\(text)")
    #expect(!text.contains("has learnt to hear"))
    #expect(SeedsTold(TrainingSettings(), []) == nil)
  }

  /// What is taken away is told as it was measured, for trainings that go otherwise too.
  @Test func tellsWhatIsTakenAway() {
    #expect(page.text.contains("The mask is another matter."))
    let shown = ["nothing", "positions", "attention", "scores: all shares even", "the mask"]
    #expect(page.tables.contains { $0.quantity.rows.labels == .names(shown) })
    let settings = TrainingSettings(
      seed: 3, size: 6, steps: 30, nouns: ["a", "b", "c"], verbs: ["v"], adjectives: [], heldOut: [["a", "b"]])
    let trainings = Trainings(settings)
    let other = LearntChapter(trainings.whole.finished, without: trainings.others).page(LearntChapter.style)
    #expect(other.mistakes == [] && other.text.contains("An even guess among 3 nouns"))
    #expect(!other.brokenClaims.contains { $0.contains("mask") })
    // Without sentences to be examined, and with a part taken away already, there is nothing to tell.
    let alone = Trainings(TrainingSettings(steps: 2, heldOut: []))
    #expect(
      !LearntChapter(alone.whole.finished, without: alone.others).page(LearntChapter.style).text.contains("taken away"))
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
