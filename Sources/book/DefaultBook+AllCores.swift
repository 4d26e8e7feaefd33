import Chapters
import Lessons
import Literate
import Training

extension Book {
  /// The default book, computed on all cores: the same as `attentionWorked()`, and sooner.
  static func attentionWorkedOnAllCores() -> Book {
    // The longest first, so that no core is left alone with it at the end.
    let wordVectors = Started {
      let partTwo = WithWord2Vec()
      return [partTwo.part, Appendix(trained: partTwo.model).part]
    }
    let settings = TrainingSettings()
    let whole = Started { Milestones(settings) }
    let others = settings.withoutEachPart.map { other in Started { Trainer(other).finished() } }
    let partOne = Started { ByHand(.byHand).pages }
    let beforeTraining = Started { Learning.chaptersBeforeTraining(settings) }
    let trainings = Trainings(whole.value, without: others.map { $0.value })
    let learning = Learning(trainings, after: beforeTraining.value).part
    let (partTwo, appendix) = (wordVectors.value[0], wordVectors.value[1])
    return .attentionWorked(partOne: partOne.value, laterParts: [partTwo, learning, appendix])
  }
}
