import Lessons
import Literate
import Numbers
import Rendering
import Testing
import Training
import Workings

@testable import Chapters

/// The chapter on training: its curve, its step, and what it says of other trainings.
@Suite struct TrainingTests {
  private let page = TrainingChapter(Trained.milestones).page(TrainingChapter.style)

  @Test func saysOnlyWhatIsSo() {
    #expect(page.brokenClaims == [])
    #expect(page.mistakes == [])
    #expect(page.allBlocks.flatMap { $0.claims }.count == 4)
  }

  /// The step in full is the one that the training took, whatever was taken away.
  @Test(arguments: [nil] + TrainingSettings.Part.allCases.map { $0 as TrainingSettings.Part? })
  func theStepIsTheTrainings(without: TrainingSettings.Part?) {
    var trainer = Trainer(TrainingSettings(seed: 2, size: 6, steps: 9, batch: 4, without: without))
    for _ in 0..<5 { trainer.advance() }
    let step = NextStep(of: trainer)
    #expect(step.number == 6 && step.sentences.count == 4)
    #expect(zip(step.adam.weight.value.elements, step.arrived.elements).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }

  /// Where the plateau is, reckoned from the losses themselves.
  @Test func thePlateauIsWhereTheLossesAre() {
    let losses = Trained.milestones.finished.losses
    let near = (4..<losses.count - 4).count { step in
      let mean = losses[step - 4...step + 4].reduce(0, +) / 9
      return (mean - log(6)).magnitude <= log(6) / 10
    }
    #expect(LossCurve(Trained.milestones.finished).lingering(near: log(6)) == near)
    #expect(page.text.contains("averaged over nine steps at a time, it is within a tenth of that for \(near) steps"))
  }

  @Test func aTrainingThatStopsShortSaysSo() {
    let page = TrainingChapter(Milestones(TrainingSettings(steps: 12))).page(TrainingChapter.style)
    #expect(page.brokenClaims.contains("The loss of the last step is less than a hundredth of that of the first."))
    #expect(!page.text.contains("Answers and shares rise together") || page.brokenClaims.count < 3)
  }

  @Test(arguments: Trained.odd) func isWrittenForOtherTrainings(_ settings: TrainingSettings) {
    let page = TrainingChapter(Milestones(settings)).page(TrainingChapter.style)
    #expect(page.mistakes == [] && !page.text.isEmpty)
    #expect(!page.text.contains("nan"))
  }
}
