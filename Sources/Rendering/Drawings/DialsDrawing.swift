import Literate
import Numbers
import Workings

/// Clocks side by side, one for each pair, with a hand for each token, and beside its tip the numbers that say where it points.
func drawDials(of positions: Quantity, pairs: [Int], tokens: [Token], _ style: NumberStyle, on canvas: Canvas)
  -> Drawing
{
  let room = 7 * Double(mostLetters + 2 * style.decimals + 8)
  let isLeft = pairs.contains { pair in tokens.contains { positions.value[$0.index, 2 * pair] < leftmost } }
  let width = 2 * radius + reach + room + (isLeft ? reach + room : 4)
  let (y, height) = (radius + 32, 2 * radius + 50)
  var panels: [Drawing.Panel] = []
  for (place, pair) in pairs.enumerated() {
    let left = Double(place) * (width + 16)
    let x = left + radius + (isLeft ? reach + room : 2)
    var canvas = canvas
    var words = "features \(2 * pair) and \(2 * pair + 1)"
    canvas.text(words, x, 13, "strong middle")
    canvas.circle(x, y, radius, "stop")
    canvas.line(x - radius, y, x + radius, y, "axis")
    canvas.line(x, y - radius, x, y + radius, "axis")
    canvas.text("sine", x + radius - 4, y - 5, "end tiny")
    canvas.text("cosine", x - 5, y - radius + 26, "end tiny")
    let heights = tokens.map { y - radius * positions.value[$0.index, 2 * pair + 1] + 4 }.apart(above: height)
    for (token, height) in zip(tokens, heights) {
      let (sine, cosine) = (positions[token.index, 2 * pair], positions[token.index, 2 * pair + 1])
      let (tipX, tipY) = (x + radius * sine.value, y - radius * cosine.value)
      let side = sine.value < leftmost ? -1.0 : 1
      let edge = x + side * (radius + reach)
      let look = "t\(token.colour % 6)"
      let tip = "\(px(tipX)) \(px(tipY))L"
      let numbers =
        "\(token.label.shortened(to: mostLetters)) \(style.text(sine.value)), \(style.text(cosine.value))"
      canvas.path("M\(tip)\(px(x)) \(px(y))", "curve \(look)")
      canvas.path("M\(tip)\(px(edge - side * 3)) \(px(height - 4))", look)
      canvas.circle(tipX, tipY, 3.5, "dot \(look)", of: sine)
      canvas.text(numbers, edge, height, side < 0 ? "end \(look)" : look)
      words += "; " + numbers
    }
    panels.append(
      Drawing.Panel(
        x: left, y: 0, width: width, height: height, body: canvas.body, description: "Clock hands, \(words)."))
  }
  return Drawing(
    width: Double(pairs.count) * (width + 16) - 16, height: height, panels: panels,
    description: panels.map { $0.description }.joined(separator: " "))
}

private let radius = 64.0
/// How far from the circle the numbers stand.
private let reach = 16.0
private let mostLetters = 8
/// A sine below this points to the left, and not up or down but for rounding.
private let leftmost = -1e-9
