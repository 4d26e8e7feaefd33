import Literate
import Numbers
import Workings

/// What many think, and a number of the lesson that says otherwise; where no number does, nothing is said.
enum Refutation {
  /// Chapter 4: a word need not score itself highest, since a query is held against a key, and not a word against a word.
  @BlockBuilder static func wordsScoreThemselvesHighest(
    _ scores: Quantity, row: Int, tokens: [Token], style: NumberStyle
  ) -> [Block] {
    let (own, best) = (scores[row, row], scores[row, scores.value.row(row).indexOfLargest])
    if style.text(own.value) != style.text(best.value) {
      """
      Many think that \(term: .attention) compares words, and that a word must fit itself best.
      But what it compares is a query and a key: \(tokens[row]) scores itself at \(own), and \(tokens[best.column]) at \(best).
      """
    }
  }

  /// Chapter 5: the softmax gives something to all.
  @BlockBuilder static func softmaxPicksTheLargest(_ largest: Largest, in weights: Quantity) -> [Block] {
    if let rest = largest.rest {
      """
      Many think that softmax picks the largest score.
      But it gives to all: of what \(largest.giver) gives, \(measured: rest) does not go to \(largest.receiver).
      """
    }
  }

  /// Chapter 5: scores that are not scaled make other shares, in the row where that counts most.
  @BlockBuilder static func scalingIsAConvention(
    _ weights: Quantity, extent: Extent, tokens: [Token], style: NumberStyle
  ) -> [Block] {
    let unscaled = weights.operands[0].operands[0].softmax(over: extent).value
    let most = zip(unscaled.elements, weights.value.elements).map { $0 - $1 }.indexOfLargest
    let cell = weights.cell(ofElement: most)
    let other = unscaled.elements[most]
    if other > cell.value, style.text(other) != style.text(cell.value) {
      """
      Many think that dividing by \(.root(.lower("d", "k"))) is a mere convention.
      But without it, \(tokens[cell.row]) would give \(tokens.named(cell.column, by: cell.row)) a share of \(measured: other), and not \(cell).
      """
    }
  }

  /// Chapter 8: a layer norm sets mean and spread, and no limits.
  @BlockBuilder static func layerNormBounds(
    _ normalised: Quantity, row: Int, tokens: [Token], style: NumberStyle
  ) -> [Block] {
    let numbers = normalised.value.row(row)
    let (least, largest) = (
      normalised[row, numbers.map { -$0 }.indexOfLargest], normalised[row, numbers.indexOfLargest]
    )
    let isOutside =
      least.value < -1 && style.text(least.value) != style.text(-1)
      || largest.value > 1 && style.text(largest.value) != style.text(1)
    if isOutside, least.value < 0, style.text(least.value) != style.text(0) {
      """
      Many think that a layer norm makes all numbers positive, or brings them between −1 and 1.
      But in the row of \(tokens[row]) they go from \(least) to \(largest): it sets their mean and their standard deviation, and no limits.
      """
    }
  }

  /// The closing page: what says where a word stands is never taken off again.
  @BlockBuilder static func placeIsTakenOff(
    _ contributions: Quantity, _ residual: Quantity, row: Int, tokens: [Token], style: NumberStyle
  ) -> [Block] {
    let place = contributions[1, contributions.value.row(1).map { $0.magnitude }.indexOfLargest]
    if style.text(place.value) != style.text(0) {
      """
      Many think that the place of a word is taken off again once it has served.
      But nothing does that: in \(residual[row, place.column].symbol), which is \(residual[row, place.column]), the place of \(tokens[row]) still stands with \(place).
      """
    }
  }
}
