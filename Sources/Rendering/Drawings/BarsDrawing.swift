import Literate
import Numbers
import Workings

/// Groups of bars side by side on one scale, each bar with its label before it and its number at its end.
func drawBars(_ groups: [BarGroup], _ style: NumberStyle, on canvas: Canvas) -> Drawing {
  let chart = BarChart(groups, style)
  let perLine = groups.count <= 3 ? groups.count : 2
  let isLabelled = groups.allSatisfy { $0.isLabelled }
  let room = min((640 - 32 * Double(perLine - 1)) / Double(perLine), isLabelled ? 320 : 640)
  var panels: [Drawing.Panel] = []
  var (top, lowest) = (0.0, 0.0)
  for (index, group) in groups.enumerated() {
    if index % perLine == 0 { top = lowest + (index == 0 ? 0 : 12) }
    let left = Double(index % perLine) * (room + 32)
    var canvas = canvas
    let bottom =
      group.isLabelled
      ? chart.drawLying(group, on: &canvas, left: left, room: room, top: top)
      : chart.drawOutlines(group, on: &canvas, left: left, room: room, top: top)
    lowest = max(lowest, bottom)
    panels.append(
      Drawing.Panel(
        x: left, y: top, width: room, height: bottom - top, body: canvas.body,
        description: "Bars. " + group.words(style)))
  }
  return Drawing(
    width: room * Double(perLine) + 32 * Double(perLine - 1), height: lowest, panels: panels,
    description: "Bars. " + groups.map { $0.words(style) }.joined(separator: " "))
}

private let mostLabelled = 12

extension BarGroup {
  fileprivate var isLabelled: Bool { cells.count <= mostLabelled }

  /// The title and the numbers, in words.
  fileprivate func words(_ style: NumberStyle) -> String {
    let numbers = zip(labels, cells).prefix(mostLabelled).map { "\($0.0) \(style.text($0.1.value))" }
    return "\(title): \(numbers.joined(separator: ", "))\(isLabelled ? "" : " and so on")."
  }
}

/// The scale that all the groups of a figure share.
private struct BarChart {
  private let style: NumberStyle
  /// The largest number, against which all are measured, so that none is too large or too small to be drawn.
  private let largest: Double
  private let low, high: Double
  private let labelWidth: Double
  /// What a number at the end of a bar takes.
  private let numberWidth: Double

  init(_ groups: [BarGroup], _ style: NumberStyle) {
    self.style = style
    let numbers = groups.flatMap { $0.cells.map { $0.value } }
    let largest = numbers.largestFinite
    self.largest = largest
    let strengths = numbers.map { $0.strength(besides: largest) }
    (low, high) = (min(strengths.min() ?? 0, 0), max(strengths.max() ?? 0, 0))
    let letters = groups.flatMap { $0.labels.map { $0.unicodeScalars.count } }.max() ?? 0
    labelWidth = 8 + 7 * Double(min(letters, mostLetters))
    numberWidth = max(48, 6 + 7.2 * Double(numbers.map { style.text($0).count }.max() ?? 0))
  }

  /// Bars one below the other from a common axis; returns where they end.
  func drawLying(_ group: BarGroup, on canvas: inout Canvas, left: Double, room: Double, top: Double) -> Double {
    let start = left + labelWidth + (low < 0 ? numberWidth : 4)
    let scale = high == low ? 0 : (left + room - numberWidth - start) / (high - low)
    let zero = start - low * scale
    canvas.text(group.title, left + labelWidth, top + 13, "strong")
    var y = top + 22
    for (index, cell) in group.cells.enumerated() {
      let number = cell.value.strength(besides: largest)
      let length = number.magnitude * scale
      let colour = group.colours[index].map { "t\($0 % 6)" } ?? (number < 0 ? "neg" : "pos")
      canvas.text(group.labels[index].shortened(to: mostLetters), left + labelWidth - 6, y + 12, "end")
      canvas.rect(number < 0 ? zero - length : zero, y, length, 15, "bar \(colour)", of: cell)
      let isLeft = number < 0 && style.rounded(cell.value) != 0
      canvas.text(
        style.text(cell.value), isLeft ? zero - length - 4 : zero + (number < 0 ? 0 : length) + 4, y + 12,
        isLeft ? "end" : "")
      y += 19
    }
    canvas.line(zero, top + 20, zero, y - 2, "axis")
    return y
  }

  /// Many bars as one outline for each sign, without labels; returns where they end.
  func drawOutlines(_ group: BarGroup, on canvas: inout Canvas, left: Double, room: Double, top: Double) -> Double {
    let height = 124.0
    let scale = high == low ? 0 : height / (high - low)
    let zero = top + 24 + high * scale
    let step = room / Double(group.cells.count)
    canvas.text(group.title, left + room / 2, top + 13, "strong middle")
    var (below, above) = ("", "")
    for (index, cell) in group.cells.enumerated() {
      let number = cell.value.strength(besides: largest)
      let (x, size) = (left + step * (Double(index) + 0.14), number.magnitude * scale)
      let outline =
        "M\(px(x)) \(px(number < 0 ? zero : zero - size))h\(px(step * 0.72))v\(px(size))h\(px(-step * 0.72))z"
      if number < 0 { below += outline } else { above += outline }
    }
    if !above.isEmpty { canvas.path(above, "bar pos") }
    if !below.isEmpty { canvas.path(below, "bar neg") }
    canvas.line(left, zero, left + room, zero, "axis")
    return top + 24 + height + 4
  }
}

private let mostLetters = 16
