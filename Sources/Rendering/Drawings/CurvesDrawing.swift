import Literate
import Numbers
import Workings

/// Curves over a common axis, each with its own colour and dashes, its label at its end.
func drawCurves(_ curves: Curves, _ style: NumberStyle, on canvas: Canvas) -> Drawing {
  let widest = curves.up.ticks.map { style.tick($0).count }.max() ?? 0
  let (left, top, bottom) = (max(24 + 7 * Double(style.decimals), 10 + 7.2 * Double(widest)), 26.0, 170.0)
  let right = left + 320
  func x(_ number: Double) -> Double { left + curves.across.place(of: number) * (right - left) }
  func y(_ number: Double) -> Double { bottom - curves.up.place(of: number) * (bottom - top) }

  var canvas = canvas
  canvas.text(curves.up.name, 0, 12, "")
  for tick in curves.up.ticks {
    canvas.line(left, y(tick), right, y(tick), "axis")
    canvas.text(style.tick(tick), left - 8, y(tick) + 4, "end")
  }
  for tick in curves.across.ticks { canvas.text(style.tick(tick), x(tick), bottom + 16, "middle") }
  canvas.text(curves.across.name, (left + right) / 2, bottom + 33, "middle")

  let heights = curves.curves.map { y($0.points.last?.y ?? 0) + 4 }.apart(above: bottom + 4)
  var words = "Curves over \(curves.across.name)."
  var letters = 0
  for (index, curve) in curves.curves.enumerated() {
    let look = "t\((curve.token?.colour ?? 3 + 5 * index) % 6)"
    let label = curve.label.shortened(to: mostLetters)
    let steps = curve.points.map { "\(px(x($0.x))) \(px(y($0.y)))" }.joined(separator: "L")
    canvas.path("M" + steps, "curve \(look) d\(index % 4)")
    words += " " + curve.label
    for dot in curve.marked {
      canvas.circle(x(dot.x), y(dot.y), 3.5, "dot \(look)", of: dot.cell)
      words += ", at \(style.tick(dot.x)): \(style.text(dot.y))"
    }
    words += "."
    canvas.text(label, right + 8, heights[index], look)
    letters = max(letters, label.count)
  }
  return Drawing(
    width: right + 16 + 7 * Double(letters), height: bottom + 38, body: canvas.body, description: words)
}

private let mostLetters = 24

extension NumberStyle {
  /// A number along an axis: a whole one as such.
  fileprivate func tick(_ number: Double) -> String {
    number == number.rounded(.down) ? NumberStyle.exact(number) : text(number)
  }
}

extension [Double] {
  /// The heights of labels, moved so far that lines do not touch, and none is below the lowest place.
  func apart(above lowest: Double) -> [Double] {
    var heights = self
    let order = placesOfLargest(count)
    var free = -Double.infinity
    for place in order.reversed() {
      heights[place] = Swift.max(heights[place], free)
      free = heights[place] + line
    }
    free = lowest
    for place in order {
      heights[place] = Swift.min(heights[place], free)
      free = heights[place] - line
    }
    return heights
  }
}

/// What one line of labels takes.
private let line = 16.0
