import Numbers
import Literate
import Workings

/// Queries on the left, keys on the right, and a line between two as strong as the weight.
func drawAttention(_ weights: Quantity, on canvas: Canvas) -> Drawing {
  guard case .tokens(let texts) = weights.rows.labels else { preconditionFailure("attention runs between tokens") }
  let tokens = Token.all(texts)
  let step = min(40, 480 / Double(tokens.count))
  let letters = tokens.reduce(5) { max($0, $1.text.unicodeScalars.count) }
  // As narrow as words of this length allow: on a telephone it is then no smaller.
  let labelWidth = 16 + 8 * Double(min(letters, mostLetters))
  let (left, right, top) = (labelWidth, labelWidth + 180, 36.0)
  func y(_ place: Int) -> Double { top + step * (Double(place) + 0.5) }

  var canvas = canvas
  canvas.text(weights.rows.name, left - 10, 16, "strong end")
  canvas.text(weights.columns.name, right + 10, 16, "strong")
  for (row, token) in tokens.enumerated() {
    for column in tokens.indices {
      let weight = weights.value[row, column]
      guard weight >= 0.01 else { continue }
      let (from, to) = (y(row), y(column))
      let strength = weight.isFinite ? weight : 1
      let steps =
        "M\(px(left)) \(px(from))C\(px(left + 90)) \(px(from)) \(px(left + 90)) \(px(to)) \(px(right)) \(px(to))"
      let look = " stroke-width=\"\(px(0.5 + 6 * strength))\" stroke-opacity=\"\(hundredths(0.15 + 0.85 * strength))\""
      canvas.path(steps, "link t\(token.colour % 6)", look, of: weights[row, column])
    }
  }
  for token in tokens where step >= 10 {
    let word = token.text.shortened(to: mostLetters)
    canvas.text(word, left - 10, y(token.index) + 4, "label end t\(token.colour % 6)")
    canvas.text(word, right + 10, y(token.index) + 4, "label t\(token.colour % 6)")
  }
  return Drawing(
    width: right + labelWidth, height: top + step * Double(tokens.count) + 8, body: canvas.body,
    description: "Lines from each query to the keys it attends to, as strong as the share. "
      + strongest(weights, tokens))
}

private let mostLetters = 24

/// For each query the key with the largest weight, in words; all have it where it is that of every key.
private func strongest(_ weights: Quantity, _ tokens: [Token]) -> String {
  let shown = tokens.prefix(12)
  let named = shown.map { token in
    let row = weights.value.row(token.index)
    let largest = row[row.indexOfLargest]
    let isEven = tokens.count > 1 && row.allSatisfy { largest - $0 <= 1e-12 * largest }
    let keeper = tokens[row.indexOfLargest]
    let receiver = isEven ? "to all alike" : "most to \(keeper.index == token.index ? "itself" : keeper.label)"
    return "\(token.label) \(tokens.count == 1 ? "all to itself" : receiver)"
  }
  return named.joined(separator: ", ") + (shown.count < tokens.count ? ", and so on." : ".")
}
