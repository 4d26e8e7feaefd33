import Literate
import Model
import Numbers
import Workings

/// The tables of a sheet about one step, in the order in which they are filled in.
struct StepTables {
  private(set) var items: [Worksheet.Item] = []
  private let row: Int
  private let level: SheetPlan.Level
  private var byHand: HandComputation

  init(row: Int, style: NumberStyle, _ level: SheetPlan.Level) {
    (self.row, self.level) = (row, level)
    byHand = HandComputation(style)
  }

  /// Attention under a causal mask, from queries, keys and values.
  mutating func attend(_ queries: Quantity, _ keys: Quantity, _ values: Quantity) {
    let attention = Attention(isCausal: true)
    let (scores, scaled) = attention.scores(of: queries, with: keys)
    guard let masked = attention.mask(scaled) else { preconditionFailure("this attention has a mask") }
    let (weights, output) = attention.mix(values, by: masked)
    give(queries, "The queries.")
    give(keys, "The keys.")
    give(values, "The values.")
    ask(scores, "Your token’s query times each key: products, added up.")
    ask(scaled, "Divide by \(.root(.number("\(queries.value.columns)"))).")
    ask(masked, "Where a token is still to come, write −∞; the others stay.")
    ask(
      weights, "*e* to the power of each number of your row, divided by the sum of these powers. For −∞ it is 0.",
      asksForLargest: true)
    ask(output, "The sum of the values of all tokens, each times its share.")
  }

  /// Feed-forward, from the rows that attention leaves; false where the bend has nothing to do in the student’s row, or all.
  mutating func feedForward(_ rows: Quantity, _ map: FeedForward) -> Bool {
    let run = map(rows)
    give(rows, "What attention and its layer norm have left.")
    give(map.first.weights, "The first weights.")
    give(map.firstBias, "The first bias.")
    ask(run.hidden, "Your token’s row of \(rows) times each column of \(map.first.weights), and the bias added.")
    ask(run.active, "What is below 0 becomes 0.")
    give(map.second.weights, "The second weights.")
    give(map.secondBias, "The second bias.")
    ask(run.output, "Your row of \(run.active) times each column of \(map.second.weights), and the bias added.")
    ask(
      (rows + run.output).named(Symbol("R", role: .feedForward), "input plus feed-forward"),
      "Add what feed-forward found to \(rows).")
    let units = run.hidden.value.row(row)
    return units.contains { $0 < 0 } && units.count { $0 > 0 } > 1
  }

  /// The gradient of scores, from those of their shares.
  mutating func goBack(_ scores: Quantity, _ gradients: Quantity) {
    let shares = Attention().mix(gradients, by: scores).weights
    let parts = shares.hadamard(gradients).named(Symbol("D"), "shares times their gradients")
    let middle = parts.sums(over: .row).named(Symbol("m"), "average of the gradients by the shares")
    let back = shares.hadamard(gradients - middle.spread(like: shares))
      .named(Symbol("T").gradient, "gradient of the scaled scores")
    give(scores, "The scaled scores.")
    ask(
      shares, "*e* to the power of each score of your row, divided by the sum of these powers.", asksForLargest: true)
    give(gradients, "How much the loss changes as each share grows.")
    ask(parts, "Each share times its gradient.")
    ask(middle, "The sum of your row: the average of the gradients, in which each counts by its share.")
    ask(back, "Take this average off each gradient, and multiply by the share.")
  }

  private mutating func give(_ quantity: Quantity, _ words: Prose) {
    items.append(Worksheet.Item(byHand(quantity), words, emptyRow: nil))
  }

  private mutating func ask(_ quantity: Quantity, _ words: Prose, asksForLargest: Bool = false) {
    items.append(
      Worksheet.Item(
        byHand(quantity), words, emptyRow: row, examples: level.examples(of: quantity.value.columns),
        asksForLargest: asksForLargest && level != .worked))
  }
}
