import Numbers
import Workings

/// From numbers to words: a row meets a column for each word, and the scores become probabilities (section 3.4 of the paper).
public struct WordScores: Sendable {
  /// U, d × words.
  public let weights: Linear

  /// The last step of a model, by its weights.
  public init(_ weights: Linear) { self.weights = weights }

  /// What it makes.
  public struct Run: Sendable {
    /// The scores of all words and their softmax, 1 × words.
    public let scores, probabilities: Quantity

    /// Both.
    public var quantities: [Quantity] { [scores, probabilities] }

    /// The cross-entropy of these probabilities where a word would have been right, 1 × 1.
    public func loss(right word: Int) -> Quantity {
      scores.crossEntropy(probabilities: probabilities, right: word).named(Symbol(.loss), "loss")
    }
  }

  /// The scores and probabilities of the word that comes after the last row.
  public func callAsFunction(_ rows: Quantity) -> Run {
    let last = rows.value.rows - 1
    let scores = weights(rows.rows(last..<last + 1)).named(Symbol(.scores), "scores of all words")
    return Run(
      scores: scores, probabilities: scores.softmax(over: .row).named(Symbol(.probabilities), "probabilities"))
  }
}
