import Literate

/// The computation as boxes and arrows; what has been computed is filled, where the reader is stands out.
func drawMap(_ map: ComputationMap, on canvas: Canvas) -> Drawing {
  var canvas = canvas
  let here = map.stops.firstIndex { $0.chapter == map.here } ?? 0
  for arrow in map.arrows {
    let (from, to) = (map.stops[arrow.from], map.stops[arrow.to])
    let isLong = to.column - from.column > 3
    let (x1, y1, x2, y2) = (x(from) + 17, y(from), x(to) - 19, y(to))
    if isLong {
      canvas.path(
        "M\(px(x(from))) \(px(y1 - 15))C\(px(x(from))) -27 \(px(x(to))) -27 \(px(x(to))) \(px(y2 - 17))", "arrow")
      canvas.path(arrowHeadDown(x(to), y2 - 15), "head")
    } else {
      canvas.path("M\(px(x1)) \(px(y1))C\(px(x1 + 14)) \(px(y1)) \(px(x2 - 16)) \(px(y2)) \(px(x2)) \(px(y2))", "arrow")
      canvas.path(arrowHead(x2 + 2, y2), "head")
    }
  }
  for (index, stop) in map.stops.enumerated() {
    let state = stop.chapter == map.here ? "here" : index < here ? "done" : "ahead"
    canvas.rect(x(stop) - 17, y(stop) - 14, 34, 28, "stop \(state)", rounded: 5)
    canvas.text(stop.symbol, x(stop), y(stop) + 5, "variable middle \(state)")
    canvas.text(stop.name, x(stop), y(stop) + 27, "tiny middle")
  }
  let names = map.stops.filter { $0.chapter == map.here }.map { "\($0.symbol) (\($0.name))" }
  return Drawing(
    width: 680, height: 200, body: canvas.body,
    description: "Map of the computation, from embeddings to layer norm. You are at \(names.joined(separator: ", ")).")
}

private func x(_ stop: ComputationMap.Stop) -> Double { 34 + stop.column * 68 }
private func y(_ stop: ComputationMap.Stop) -> Double { 50 + stop.lane * 58 }

private func arrowHead(_ x: Double, _ y: Double) -> String { "M\(px(x)) \(px(y))l-7 -3.5v7z" }
private func arrowHeadDown(_ x: Double, _ y: Double) -> String { "M\(px(x)) \(px(y))l-3.5 -7h7z" }
