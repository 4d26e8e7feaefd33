/// Held-out sentences in which another word than the answer has the largest share.
public struct Strays: Equatable, Sendable {
  /// How many there are.
  public private(set) var count = 0
  /// How many of them are still answered right where the word with the largest share gets all of it.
  public private(set) var rightAlone = 0
  /// Their answers, and the words with the largest share, each of them once.
  public private(set) var answers: [String] = [], looked: [String] = []

  /// What was found elsewhere.
  public init(count: Int, rightAlone: Int, answers: [String], looked: [String]) {
    (self.count, self.rightAlone, self.answers, self.looked) = (count, rightAlone, answers, looked)
  }

  /// Looks for them in what a training has come to.
  public init(in trainer: Trainer) {
    let words = trainer.language.words
    trainer.examine(.sharpened) { sentence, outcome in
      guard !outcome.isLargest else { return }
      count += 1
      if outcome.isRight { rightAlone += 1 }
      let (answer, looked) = (words[sentence.answer], words[sentence.words[outcome.looked]])
      if !answers.contains(answer) { answers.append(answer) }
      if !self.looked.contains(looked) { self.looked.append(looked) }
    }
  }
}
