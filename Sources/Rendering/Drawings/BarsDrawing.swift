import Literate
import Numbers
import Workings

/// Groups of bars side by side, each on a scale of its own, with the numbers at their ends.
func drawBars(_ groups: [BarGroup], _ style: NumberStyle, on canvas: Canvas) -> Drawing {
  var canvas = canvas
  let room = (640 - 32 * Double(groups.count - 1)) / Double(groups.count)
  for (index, group) in groups.enumerated() {
    draw(group, style, on: &canvas, left: Double(index) * (room + 32), room: room)
  }
  let words = groups.map { group in
    let cells = zip(group.labels, group.cells).prefix(mostLabelled)
    let numbers = cells.map { "\($0.0) \(style.text($0.1.value))" }.joined(separator: ", ")
    return "\(group.title): \(numbers)\(group.cells.count > mostLabelled ? " and so on" : "")."
  }
  return Drawing(
    width: 640, height: chartHeight, body: canvas.body, description: "Bars. " + words.joined(separator: " "))
}

private let chartHeight = 200.0
private let mostLabelled = 12

private func draw(_ group: BarGroup, _ style: NumberStyle, on canvas: inout Canvas, left: Double, room: Double) {
  // Measured against the largest of them, so that no number is too large or too small to be drawn.
  let largest = group.cells.map { $0.value }.largestFinite
  let numbers = group.cells.map { $0.value.strength(besides: largest) }
  let (low, high) = (min(numbers.min() ?? 0, 0), max(numbers.max() ?? 0, 0))
  let scale = high == low ? 0 : 124 / (high - low)
  let zero = 36 + high * scale
  let step = min(room / Double(numbers.count), 64)
  let width = min(step * 0.72, 40)
  let start = left + (room - step * Double(numbers.count)) / 2
  let isLabelled = numbers.count <= mostLabelled

  canvas.text(group.title, left + room / 2, 12, "strong middle")
  var outlines: [Bool: String] = [:]
  for (index, number) in numbers.enumerated() {
    let x = start + step * Double(index) + (step - width) / 2
    let height = number.magnitude * scale
    let top = number < 0 ? zero : zero - height
    if isLabelled {
      let colour = group.colours[index].map { "t\($0 % 6)" } ?? (number < 0 ? "neg" : "pos")
      canvas.rect(x, top, width, height, "bar \(colour)", of: group.cells[index])
      let value = group.cells[index].value
      let below = number < 0 && style.rounded(value) != 0
      canvas.text(style.text(value), x + width / 2, below ? top + height + 12 : top - 4, "small middle")
      canvas.text(
        group.labels[index].shortened(to: max(Int(step / 7), 3)), x + width / 2, chartHeight - 4, "small middle")
    } else {
      outlines[number < 0, default: ""] += "M\(px(x)) \(px(top))h\(px(width))v\(px(height))h\(px(-width))z"
    }
  }
  for isNegative in [false, true] {
    if let outline = outlines[isNegative] { canvas.path(outline, isNegative ? "bar neg" : "bar pos") }
  }
  canvas.line(left, zero, left + room, zero, "axis")
}
