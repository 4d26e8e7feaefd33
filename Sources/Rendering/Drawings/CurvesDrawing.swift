import Literate
import Numbers

/// Curves over a common axis, each with its own colour and dashes, its label at its end.
func drawCurves(_ curves: Curves, on canvas: Canvas) -> Drawing {
  let points = curves.curves.flatMap { $0.points + $0.marked }
  let (left, right) = (points.map { $0.x }.min() ?? 0, points.map { $0.x }.max() ?? 1)
  let height = 200.0
  func x(_ value: Double) -> Double { 34 + (value - left) / max(right - left, 1e-9) * 420 }
  // What lies beyond the scale, such as an infinity, is drawn at its edge.
  func y(_ value: Double) -> Double { 12 + (1 - min(max(value, -1.1), 1.1)) / 2 * (height - 46) }

  var canvas = canvas
  for level in [-1.0, 0, 1] {
    canvas.line(34, y(level), 454, y(level), "axis")
    canvas.text(level < 0 ? "−1" : level > 0 ? "1" : "0", 26, y(level) + 4, "end")
  }
  for tick in stride(from: Int(left), through: Int(right), by: right - left > 16 ? 4 : 1) {
    canvas.text("\(tick)", x(Double(tick)), height - 16, "middle")
  }
  canvas.text(curves.axis, 244, height - 1, "middle")

  // Labels at the ends of curves that end close together are kept a line apart.
  let ends = curves.curves.map { $0.endHeight }.placesOfLargest(curves.curves.count)
  var lowest = 0.0
  for index in ends {
    let curve = curves.curves[index]
    let steps = curve.points.map { "\(px(x($0.x))) \(px(y($0.y)))" }.joined(separator: "L")
    canvas.path("M" + steps, "curve c\(index % 4)")
    for point in curve.marked { canvas.circle(x(point.x), y(point.y), 3.5, "dot c\(index % 4)", of: point.cell) }
    lowest = max(lowest + 16, y(curve.endHeight) + 4)
    canvas.text(curve.label, 462, lowest, "c\(index % 4)")
  }
  let names = curves.curves.map { $0.label }.joined(separator: ", ")
  return Drawing(
    width: 560, height: height + 4, body: canvas.body,
    description: "Curves of \(names) over the \(curves.axis), from \(Int(left)) to \(Int(right)).")
}

extension Curves.Curve {
  fileprivate var endHeight: Double { points.last?.y ?? 0 }
}
