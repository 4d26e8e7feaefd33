import Literate
import Numbers
import Workings

/// A panel for each stop, all on one scale; those ahead are empty frames.
func drawTrail(_ trail: Trail, _ style: NumberStyle, on canvas: Canvas) -> Drawing {
  var canvas = canvas
  let gap = 8.0
  let width = (680 - gap * Double(trail.stops.count - 1)) / Double(trail.stops.count)
  let all = trail.stops.flatMap { $0.groups }.filter { !$0.areShares }.flatMap { $0.cells.map { $0.value } }
  let reach = all.largestFinite.magnitude
  for (place, stop) in trail.stops.enumerated() {
    let left = Double(place) * (width + gap)
    let isReached = place < trail.count
    let look = place == trail.count - 1 ? "stop new" : isReached ? "stop done" : "stop ahead"
    canvas.rect(left, 18, width, panel, look, rounded: 4)
    canvas.text("\(place + 1)", left + width / 2, 12, "middle tiny")
    if isReached { draw(stop, style, on: &canvas, left: left, width: width, reach: reach) }
    for (line, word) in stop.title.split(separator: " ").enumerated() {
      canvas.text(String(word), left + width / 2, 18 + panel + 16 + 14 * Double(line), "middle tiny")
    }
  }
  let words = trail.reached.map { stop in
    let numbers = stop.groups.map { group in
      group.cells.indices.map { cell in
        (group.tokens.map { "\($0[cell].label) " } ?? "") + style.text(group.cells[cell].value)
      }.joined(separator: ", ")
    }
    return "\(stop.title): \(numbers.joined(separator: "; "))."
  }
  let lines = trail.stops.map { $0.title.split(separator: " ").count }.max() ?? 1
  return Drawing(
    width: 680, height: 18 + panel + 8 + 14 * Double(lines), body: canvas.body,
    description: "What is known so far. " + words.joined(separator: " "))
}

private let panel = 104.0

private func draw(
  _ stop: Trail.Stop, _ style: NumberStyle, on canvas: inout Canvas, left: Double, width: Double, reach: Double
) {
  let count = stop.groups.reduce(0) { $0 + $1.cells.count }
  let apart = 6.0
  let step = min(22, (width - 8 - apart * Double(stop.groups.count - 1)) / Double(max(count, 1)))
  var x = left + (width - step * Double(count) - apart * Double(stop.groups.count - 1)) / 2
  let middle = 18 + panel / 2
  for group in stop.groups {
    // Shares fill the panel from its floor; numbers stand on a line in its middle.
    let zero = group.areShares ? 18 + panel - 6 : middle
    let scale = group.areShares ? panel - 24 : reach > 0 ? (panel / 2 - 18) / reach : 0
    canvas.line(x - 2, zero, x + step * Double(group.cells.count) + 2, zero, "axis")
    for (place, cell) in group.cells.enumerated() {
      let number = cell.value.isFinite ? cell.value : 0
      let height = number.magnitude * scale
      let colour = group.tokens.map { "t\($0[place].colour % 6)" } ?? (number < 0 ? "neg" : "pos")
      canvas.rect(x + 1, number < 0 ? zero : zero - height, step - 2, height, "bar \(colour)", of: cell)
      if group.cells.count == 1 {
        let isBelow = style.rounded(number) < 0
        canvas.text(
          style.text(cell.value), x + step / 2, isBelow ? zero + height + 13 : zero - height - 5, "middle strong")
      }
      x += step
    }
    x += apart
  }
}
