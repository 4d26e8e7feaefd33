/// Where the last row looks: where the model makes it look, or where somebody moves its shares by hand.
///
/// If the look is what makes the answer, then another look makes another answer.
public enum Look: Sendable {
  /// As the model has it.
  case own
  /// All tokens get the same share.
  case even
  /// What the answer’s noun has goes to the other noun.
  case moved
  /// The place that has most gets all of it.
  case sharpened
}

/// What a model makes of sentences that were held out from its training.
public struct Examination: Equatable, Sendable {
  /// How many sentences there are, how many are answered right, how many with the other noun, and in how many the answer's place
  /// has the largest share.
  public private(set) var count = 0, rightCount = 0, otherCount = 0, largestCount = 0
  /// The least of the shares that answers have; 1 for no sentence.
  public private(set) var leastShare = 1.0
  private var shares = 0.0, losses = 0.0

  /// The part of the sentences that is answered right, from 0 to 1, and that in which the answer has the largest share; 0 for none.
  public var accuracy: Double { part(Double(rightCount)) }
  public var largest: Double { part(Double(largestCount)) }
  /// The mean of the shares that answers have, and of the losses.
  public var meanShare: Double { part(shares) }
  public var meanLoss: Double { part(losses) }
  /// Whether the task is learnt: all answers right, each by the largest share.
  public var isLearnt: Bool { count > 0 && rightCount == count && largestCount == count }

  private func part(_ sum: Double) -> Double { count == 0 ? 0 : sum / Double(count) }

  mutating func add(_ outcome: SentencePass.Outcome) {
    count += 1
    if outcome.isRight { rightCount += 1 }
    if outcome.isOther { otherCount += 1 }
    if outcome.isLargest { largestCount += 1 }
    leastShare = min(leastShare, outcome.share)
    shares += outcome.share
    losses += outcome.loss
  }
}
