import Lessons
import Literate
import Model
import Numbers
import Workings

// Whether the numbers tell the story: findings for the claims of the chapters in which each can first be seen.
extension Story {
  /// Chapter 1: the token asked about says nothing of the feature, and the answering one does.
  public var onlyTheAnsweringSays: Finding {
    let own = said(in: run.input.embeddings)
    return Finding(own.value == 0 && given.value != 0, "\(own) and \(given)")
  }

  /// Chapter 2: where the token asked about stands says little of the feature.
  public var placeSaysLittle: Finding {
    let (before, after) = (said(in: run.input.embeddings).value, said(in: run.input.input).value)
    let moved = (after - before).magnitude
    return Finding(moved < 0.1 * given.value.magnitude, "by \(measured: moved)")
  }

  /// Chapter 4: the token asked about scores the two that it will hear above itself.
  public var othersScoreAboveItself: Finding {
    let (one, two) = (share(of: answering, in: run.example.scaled), share(of: other, in: run.example.scaled))
    let own = share(of: asked, in: run.example.scaled)
    return Finding(one.value > own.value && two.value > own.value, "\(one) and \(two), against \(own)")
  }

  /// Chapter 6: in the head that hears the answer, the token asked about scores nobody but the answering one above 0.
  public var onlyTheAnsweringScoresAboveZero: Finding { onlyScore(answering, answeringAttention.scores) }

  /// Chapter 6: in the other head it scores nobody but the other one above 0.
  public var onlyTheOtherScoresAboveZero: Finding { onlyScore(other, otherAttention.scores) }

  /// Chapter 5: one wide attention gives the answering token and the other one nearly the same, and together most.
  public var wideSharesAreSplit: Finding {
    let (one, two) = (share(of: answering, in: wideShares), share(of: other, in: wideShares))
    return Finding(
      (one.value - two.value).magnitude < 0.05 && one.value + two.value > 0.75, "\(one) and \(two)")
  }

  /// Chapters 5 and 6: no share is so small or so large that a token is not heard or hears nobody else.
  public func isHeard(in attentions: [Quantity]) -> Finding {
    let shares = attentions.flatMap { $0.value.elements }
    let (low, high) = (shares.min() ?? 0, shares.max() ?? 0)
    return Finding(
      low > 0.03 && high < 0.95, "from \(measured: low, against: 0.03) to \(measured: high, against: 0.95)")
  }

  /// Chapter 6: one head gives the answering token the largest share of the token asked about.
  public var answerIsHeard: Finding { isLargest(answering, answeringAttention.weights) }

  /// Chapter 6: another head gives the other one the largest.
  public var otherIsHeard: Finding { isLargest(other, otherAttention.weights) }

  /// Chapter 7: what attention hands to the token asked about has the sign of what the answering token said.
  public var foundHasTheSign: Finding { hasTheSign(said(in: run.attention.mixed)) }

  /// Chapter 8: so has its number after layer norm.
  public var answerHasTheSign: Finding { hasTheSign(answer) }

  /// The closing page: the other sentence’s answer is the opposite, and nearly as large.
  public func isMirrored(in twin: Story) -> Finding {
    let (one, two) = (answer.value, twin.answer.value)
    return Finding(
      one * two < 0 && (one + two).magnitude <= 0.05 * one.magnitude, "\(answer) and \(measured: two)")
  }

  /// The closing page: one contribution is most of what is said before layer norm.
  func isMostOfTheAnswer(_ contribution: Cell) -> Finding {
    let whole = said(in: run.norm.residual)
    return Finding(
      (whole.value - contribution.value).magnitude < 0.5 * whole.value.magnitude, "\(contribution) of \(whole)")
  }

  private func onlyScore(_ token: Token, _ scores: Quantity) -> Finding {
    let above = tokens.filter { scores.value[asked.index, $0.index] > 0 }
    return Finding(above == [token], above.isEmpty ? "nobody" : Prose.list(above.map { "\($0)" }))
  }

  private func isLargest(_ token: Token, _ weights: Quantity) -> Finding {
    let row = weights.value.row(asked.index)
    let largest = tokens[row.indexOfLargest]
    return Finding(largest == token, "\(largest) with \(share(of: largest, in: weights))")
  }

  private func hasTheSign(_ cell: Cell) -> Finding { Finding(cell.value * given.value > 0, "\(cell)") }
}
