import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// A sentence of the task, and what a small transformer makes of it: what several chapters of the part tell of.
struct Answered {
  /// All words of the language.
  let words: [String]
  /// The sentence’s words, the question last.
  let tokens: [Token]
  /// The places of the sentence’s words among all words.
  let places: [Int]
  /// The word that would be right, by its place among all words.
  let right: Int
  let model: SmallTransformer
  /// All that was computed on the way to the answer.
  let run: SmallTransformer.Run
  /// L, the cross-entropy of the answer, 1 × 1.
  let loss: Quantity

  /// A sentence as the model of a training answers it after the steps that were done.
  init(_ sentence: Language.Sentence, _ trainer: Trainer) {
    words = trainer.language.words
    tokens = Token.all(trainer.language.tokens(sentence))
    (places, right) = (sentence.words, sentence.answer)
    let (animals, nouns) = (TrainingSettings().nouns, trainer.settings.nouns)
    noun = nouns.allSatisfy { animals.contains($0) } ? "animal" : "noun"
    model = SmallTransformer(trainer)
    run = model(sentence.words)
    loss = run.answer.loss(right: right)
  }

  /// What the nouns of the language are called: animals, where they are some of the recipe’s.
  let noun: String
  /// The word that the model holds most likely, by its place among all words.
  var said: Int { run.answer.probabilities.value.elements.indexOfLargest }
  /// Whether that is the right one.
  var isRight: Bool { said == right }
  /// The likeliest word but one.
  var runnerUp: Int { run.answer.probabilities.value.elements.placesOfLargest(2).last ?? 0 }
  /// The row that is asked: the last.
  var last: Int { tokens.count - 1 }
  /// The sentence as it is read.
  var text: String { tokens.map { $0.text }.joined(separator: " ") }
  /// The probability of a word.
  func probability(_ word: Int) -> Cell { run.answer.probabilities[0, word] }
}
