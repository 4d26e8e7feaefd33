import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// From the loss of one answer back to the query weights: how much it changes as each of them grows.
final class GradientsChapter: Chapter {
  static let title = "Gradients"
  static var lead: Prose { "How much the loss changes when a weight grows a little, for every weight." }
  static let section = "5"

  /// How far the weight is nudged, and the score of the right word raised.
  static let nudge = 0.001, raise = 0.1

  let asked: Answered
  private let attention: Attention.Run
  /// The gradients of what was computed on the way, from the loss backwards.
  private let loss, scores, normalised, residual, mixed, output, shares, scaled, products, queries: Quantity
  /// That of what softmax took, before the mask hands it on; nil where the mask was taken away.
  private let masked: Quantity?
  /// The gradients of the query weights, and of all embeddings.
  let weights, embeddings: Quantity
  var quantities: [Quantity] { way + [embeddings] }
  /// The way back to the query weights.
  private var way: [Quantity] {
    [loss, scores, normalised, residual, mixed, output, shares] + (masked.map { [$0] } ?? [])
      + [scaled, products, queries, weights]
  }

  /// Goes back from the loss of an answer that attention had a part in.
  init(_ asked: Answered) {
    let run = asked.run
    guard let attention = run.attention, let found = run.mixed else {
      preconditionFailure("there is no way back through attention where it was taken away")
    }
    self.asked = asked
    self.attention = attention
    let gradients = asked.loss.gradients(of: [
      run.answer.scores, run.norm.normalised, run.norm.residual, found, attention.output, attention.weights,
      attention.masked ?? attention.scaled, attention.scaled, attention.scores, attention.queries,
      asked.model.projections.queries.weights, asked.model.embeddings, asked.loss,
    ])
    (scores, normalised, residual, mixed) = (gradients[0], gradients[1], gradients[2], gradients[3])
    (output, shares, scaled) = (gradients[4], gradients[5], gradients[7])
    masked = attention.masked == nil ? nil : gradients[6]
    (products, queries, weights) = (gradients[8], gradients[9], gradients[10])
    (embeddings, loss) = (gradients[11], gradients[12])
  }

  @BlockBuilder var body: [Block] {
    let right = asked.words[asked.right]
    let most = asked.isRight ? asked.runnerUp : asked.said
    Architecture.small
    """
    The \(asked.loss.meaning) says how wrong the answer was. Now every \(term: .weight) is asked for its part in that:
    if this one number grew a little, would the loss grow or fall, and how fast?
    """
    """
    The answer is called the weight’s *gradient*: by how much the loss grows, divided by how much the weight grew, for a step so small that the path is straight.
    Where it is positive the weight should shrink, where it is negative it should grow.
    """
    """
    One could try every weight in turn, and compute the whole \(term: .model) anew each time.
    It is cheaper to walk backwards once, from the loss to what it was made from, and on to what that was made from.
    This is called *backpropagation*, and nearly all models are \(term: .trained) by it; the paper takes it for granted.
    A ∂ before a name is read “the gradient of”; it has a number for each number of what is named.
    """
    Heading("From the loss to the last row")
    """
    The loss was made from the \(terms: .score) of all words, by way of their probabilities.
    For them the rule is short: the gradient of a word’s score is the probability it got, less the one it should have got.
    Try it: raise the score of “\(right)” by \(exact: Self.raise), and its power grows \(measured: exp(Self.raise)) times.
    Its probability goes from \(measured: probability(raisedBy: 0)) to \(measured: probability(raisedBy: Self.raise)), and the loss falls by \(measured: log(probability(raisedBy: Self.raise) / probability(raisedBy: 0))).
    Foretold were \(exact: Self.raise) times \(measured: 1 - probability(raisedBy: 0)), which is \(measured: Self.raise * (1 - probability(raisedBy: 0))).
    """
    Question(
      predict:
        "The word that would be right is “\(right)”. Which of the words’ scores have a negative gradient, so that the loss falls as they grow?"
    ) {
      """
      Only that of “\(right)”: it is \(scores[0, asked.right]).
      All other words got more than the nothing that they should have got, “\(asked.words[most])” most: \(scores[0, most]).
      """
    }
    Equation(scores)
    """
    Here “right” is a row with 1 for “\(right)” and 0 for all other words, and ∘ multiplies place by place.
    The gradient of the loss by itself is 1.
    """
    MatrixTable(scores, isPictured: false)
    Worked(scores[0, asked.right])
    """
    Each score is the \(term: .dotProduct) of the last row of \(asked.run.norm.normalised) and a column of \(asked.model.wordScores.weights.weights).
    A number of that row counts in every score, so its gradient is a sum over all words: each word’s own, times what the number counted there.
    The rows above were not asked, and theirs is 0.
    """
    Equation(normalised)
    Worked(normalised[asked.last, lead.column])
    """
    The \(term: .layerNorm) takes off the \(term: .mean) and divides by the spread, so to raise a whole row, or to stretch it, changes nothing that comes after.
    Its rule takes just these two directions out of the gradients: their mean, and what goes along with the normalised row itself.
    What is left is divided by the same spread; γ, the scale of the norm, is 1 throughout here.
    """
    Equation(residual, showing: .entry)
    Worked(residual[asked.last, lead.column])
    """
    What was added there, input and attention, gets all of it alike: a sum hands on what it gets.
    Then it goes back through the output weights.
    """
    Equation(mixed, output)
    Heading("Through attention")
    """
    In \(term: .attention) the mixture was made from \(terms: .share) and \(terms: .value).
    A share’s gradient is the dot product of the mixture’s and the value that it let in:
    it says whether more of that \(term: .token) would have helped.
    """
    Equation(shares)
    Worked(shares[asked.last, token])
    Figure.bars([
      BarGroup("shares", row: asked.last, of: attention.weights, tokens: asked.tokens),
      BarGroup("their gradients", row: asked.last, of: shares, tokens: asked.tokens),
    ]).captioned(
      """
      What \(asked.tokens[asked.last]) gave to each token, and the gradients of these shares.
      Where a bar points to the left, more would have made the loss smaller.
      """)
    """
    Most would be won by looking more at \(asked.tokens[token]). That is no insight, only what the numbers of this start come to;
    another sentence may say the opposite, and only what many of them agree on will last.
    """
    """
    But a \(term: .softmax) cannot give to one without taking from others, as its shares add up to one.
    So each share’s gradient is counted from the row’s average, in which every token has as much weight as its share, and the difference is multiplied by the share itself:
    """
    let ofScores = masked ?? scaled
    Equation(ofScores)
    Worked(ofScores[asked.last, token])
    Question.findTheError(in: ofScores, style: NumberStyle(decimals: 4))
    """
    \(masked == nil ? "That is" : "Seen is what the mask let through, in the last row everything. It is handed on, and then") divided by \(.root(.number("\(attention.queries.value.columns)"))), as the scores were:
    """
    if masked == nil { Equation(products) } else { Equation(scaled, products) }
    Heading("To the query weights")
    """
    The scores are dot products of \(terms: .query) and \(terms: .key), so a query’s gradient is the sum of the keys, each times the gradient of its score.
    And a weight’s is the sum over all tokens of what came in, times the gradient of what went out.
    """
    Equation(queries, weights)
    Worked(lead)
    """
    Only the last \(term: .token) has asked, so of each sum one product is left: its number in \(asked.run.input), and its query’s gradient.
    Thus every row of \(weights) has the same pattern, that of the query’s gradient, stronger or weaker by what came in, or turned round.
    Here are the first of them:
    """
    MatrixTable(weights.rows(shownRows), isPictured: false)
    Question(
      compute: practice,
      "\(practice.symbol), where \(asked.run.input[asked.last, practice.row]) came in, and the query’s gradient is \(NumberStyle(decimals: 6).text(queries.value[asked.last, practice.column]))."
    )
    Heading("The nudge")
    """
    Is it true? Of all \(weights.value.elements.count) gradients of \(asked.model.projections.queries.weights) the largest in size is \(lead), that of \(weight.symbol), which is \(measured: weight.value).
    Let this one weight grow by \(exact: Self.nudge), leave all others, and compute the whole model again, from embeddings to loss.
    """
    List(
      "Foretold: the loss changes by \(exact: Self.nudge) times \(lead), which is \(size: foretold).",
      "Found: it goes from \(NumberStyle(decimals: 8).text(before)) to \(NumberStyle(decimals: 8).text(after)), and changes by \(size: after - before)."
    )
    Figure.curves(tangent).captioned(
      """
      The loss as this one weight is moved far, and the straight line that its gradient foretells.
      Where the weight stands they touch; far away the line leaves the curve, and so a step must be short.
      """)
    NumPy(way)
    Claim("The loss moves by what the gradient foretells, but for a hundredth of it.", isForetold)
    Claim(
      "The gradients of the words’ scores add up to 0: what one word gains, the others lose.", scores.cellsSum(to: 0))
    Claim("So do those of each row of attention’s scores.", products.rowsSum(to: 0))
    Claim("Of all queries, only that of the last token has a gradient.", onlyTheLastHasAsked)
    Question(
      "Which gradient has the \(term: .embedding) of “\(asked.words[absent])”, a word that this sentence does not have?"
    ) {
      """
      0, in every place; the largest is \(measured: embeddings.value.row(absent).largestMagnitude).
      Nothing in this loss was made from it, so however it changes, the loss stays.
      It learns from other sentences. Its column in \(asked.model.wordScores.weights.weights) learns here, too: it took part of the probability.
      """
    }
  }

  // MARK: Which cells are shown

  /// The weight whose gradient is the largest, as a cell of the gradients.
  var lead: Cell { weights.cell(ofElement: weights.value.elements.map { $0.magnitude }.indexOfLargest) }
  /// The same weight itself.
  var weight: Cell { asked.model.projections.queries.weights[lead.row, lead.column] }
  /// The token whose share would have helped most.
  private var token: Int { shares.value.row(asked.last).map { -$0 }.indexOfLargest }
  /// The rows that are shown: the first, whose numbers in the table are those of the whole.
  private var shownRows: Range<Int> { 0..<min(3, weights.value.rows) }
  /// The weight that is left to the reader: the largest there that is neither in the row nor in the column of that one.
  private var practice: Cell {
    let magnitudes = weights.value.elements.indices.map { place in
      let cell = weights.cell(ofElement: place)
      return !shownRows.contains(cell.row) || cell.row == lead.row || cell.column == lead.column
        ? 0 : cell.value.magnitude
    }
    return weights.cell(ofElement: magnitudes.indexOfLargest)
  }
  /// A word that the sentence does not have.
  private var absent: Int { asked.words.indices.first { !asked.places.contains($0) && $0 != asked.said } ?? asked.said }

  /// The probability of the right word with its score raised by so much.
  private func probability(raisedBy distance: Double) -> Double {
    let old = asked.probability(asked.right).value
    let power = old * exp(distance)
    return power / (1 - old + power)
  }

  private var onlyTheLastHasAsked: Finding {
    let others = (0..<asked.last).flatMap { queries.value.row($0) }
    return .isNothing(others.largestMagnitude, "largest of all others")
  }
}
