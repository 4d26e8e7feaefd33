import Model
import Numbers
import Workings

extension SmallTransformer {
  /// What it makes of a sentence where the shares of its last row are given by hand: the look decides, and all else follows.
  public struct LookedByHand: Sendable {
    /// The shares that were given, 1 × n, and what they mix of the values.
    public let shares, output: Quantity
    /// Scores and probabilities of the word that answers.
    public let answer: WordScores.Run
  }

  /// Goes on from a sentence’s values with other shares for its last row; nil for a model without attention.
  ///
  /// - Parameter shares: A number of at least 0 for each token, not all 0; only their proportions count.
  public func looking(_ shares: [Double], in run: Run) -> LookedByHand? {
    guard let attention = run.attention else { return nil }
    let (values, sum) = (attention.values, shares.reduce(0, +))
    precondition(shares.count == values.value.rows && sum > 0, "\(shares.count) shares for \(values.value.rows) tokens")
    let given = Quantity(
      .given(
        Matrix([shares.map { $0 / sum }]), rows: .single("query"), columns: attention.weights.columns,
        note: "Given by hand:")
    ).named(Symbol("A", role: .new), "shares given by hand")
    let output = given.matmul(values).named(Symbol("O", role: .new), "values mixed by hand")
    let last = values.value.rows - 1
    let norm = AddAndNorm(columns: run.input.columns, epsilon: 0.00001)(
      run.input.rows(last..<last + 1), adding: self.output(output))
    return LookedByHand(shares: given, output: output, answer: wordScores(norm.normalised))
  }
}
