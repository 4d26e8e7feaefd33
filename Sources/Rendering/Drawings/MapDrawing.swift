import Literate
import Workings

/// The computation as boxes and arrows; what has been computed is filled, where the reader is stands out.
func drawMap(_ map: ComputationMap, on canvas: Canvas) -> Drawing {
  var canvas = canvas
  let lanes = map.stops.map { $0.lane }
  let top = lanes.min() ?? 0
  func x(_ stop: ComputationMap.Stop) -> Double { 34 + stop.column * 60 }
  func y(_ stop: ComputationMap.Stop) -> Double { 50 + (stop.lane - top) * 58 }

  for (from, to) in map.arrows {
    let (x1, y1, x2, y2) = (x(from) + from.reach, y(from), x(to) - to.reach - 2, y(to))
    if to.column - from.column > 3 {
      // Past all that lies between: in an arc, or along a lane above.
      let corner = from.lane < to.lane ? y1 : -27
      let start = from.lane < to.lane ? "\(px(x1)) \(px(y1))" : "\(px(x(from))) \(px(y1 - 15))"
      let first = from.lane < to.lane ? x(to) : x(from)
      canvas.path(
        "M\(start)C\(px(first)) \(px(corner)) \(px(x(to))) \(px(corner)) \(px(x(to))) \(px(y2 - 17))", "arrow")
      canvas.path("M\(px(x(to))) \(px(y2 - 15))l-3.5 -7h7z", "head")
    } else {
      canvas.path("M\(px(x1)) \(px(y1))C\(px(x1 + 14)) \(px(y1)) \(px(x2 - 16)) \(px(y2)) \(px(x2)) \(px(y2))", "arrow")
      canvas.path("M\(px(x2 + 2)) \(px(y2))l-7 -3.5v7z", "head")
    }
    if let weights = to.weights {
      // On the side from which the arrow does not come.
      canvas.symbol(weights.formula, x2, from.lane < to.lane ? y2 + 15 : y2 - 8, "tiny end")
    }
  }
  let here = map.stops.firstIndex { $0.chapters.contains(map.here) } ?? 0
  for (index, stop) in map.stops.enumerated() {
    let state = stop.chapters.contains(map.here) ? "here" : index < here ? "done" : "ahead"
    canvas.rect(x(stop) - stop.reach, y(stop) - 14, 2 * stop.reach, 28, "stop \(state)", rounded: 5)
    canvas.text(stop.symbol, x(stop), y(stop) + 5, "variable middle \(state)")
    canvas.text(stop.name, x(stop), y(stop) + 27, "tiny middle")
    if let remark = stop.remark { canvas.text(remark, x(stop) + stop.reach + 8, y(stop) + 4, "tiny") }
  }
  let names = map.stops.filter { $0.chapters.contains(map.here) }.map { "\($0.symbol) (\($0.name))" }
  return Drawing(
    width: 680, height: 84 + ((lanes.max() ?? 0) - top) * 58, body: canvas.body,
    description: "Map of the computation, from embeddings to layer norm. You are at \(names.joined(separator: ", ")).")
}

extension ComputationMap.Stop {
  /// How far its box reaches to either side.
  fileprivate var reach: Double { symbol.count > 1 ? 29 : 17 }
}
