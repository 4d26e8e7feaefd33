import Literate
import Workings

/// The computation as boxes and arrows; what has been computed is filled, where the reader is stands out.
func drawMap(_ map: ComputationMap, on canvas: Canvas) -> Drawing {
  var canvas = canvas
  let places = MapPlaces(map.boxes)
  var (arrows, heads) = ("", "")
  for (place, box) in map.boxes.enumerated() {
    for source in box.sources { arrows += places.path(from: source, to: place) }
    let (x, y) = (places.x(place) - places.reach(place), places.y(place))
    if !box.sources.isEmpty { heads += "M\(px(x)) \(px(y))l-7 -3.5v7z" }
    if let weights = box.weights {
      // On the side from which the arrow does not come.
      let isFromAbove = box.sources.contains { places.y($0) < y }
      canvas.symbol(weights.formula, x - 9, isFromAbove ? y + 20 : y - 12, "tiny end")
    }
  }
  canvas.path(arrows, "arrow")
  canvas.path(heads, "head")
  for (place, box) in map.boxes.enumerated() {
    let (x, y, reach) = (places.x(place), places.y(place), places.reach(place))
    canvas.rect(x - reach, y - 14, 2 * reach, 28, "stop \(box.stage.rawValue)", rounded: 5)
    canvas.symbol(box.label, x, y + 5, "middle \(box.stage.rawValue)")
    for (line, words) in box.name.wrapped(to: places.letters).enumerated() {
      canvas.text(words, x, y + 28 + 13 * Double(line), "tiny middle")
    }
  }
  if let end = map.boxes.indices.last(where: { !map.boxes[$0].isUsed }) {
    for (line, words) in ["an example,", "with all the", "columns at once"].enumerated() {
      canvas.text(words, places.x(end) + 25, places.y(end) - 9 + 13 * Double(line), "tiny")
    }
  }
  let (first, last) = (map.boxes.first?.name ?? "", map.boxes.last?.name ?? "")
  let here = map.boxes.filter { $0.stage == .here }
  let names = here.map { "\($0.symbols.map { $0.text }.joined(separator: ", ")) (\($0.name))" }
  return Drawing(
    width: 656, height: places.height, body: canvas.body,
    description: "Map of the computation, from \(first) to \(last). You are at \(names.joined(separator: ", ")).")
}

extension ComputationMap.Box {
  /// What is written in it: letters of every head beside each other, names of one quantity as an equation.
  fileprivate var label: Formula {
    .joined(symbols.map { $0.formula }, by: .words(isForEachHead ? " " : " = "))
  }
}

extension String {
  /// The words in lines of at most so many letters, where no word is longer.
  fileprivate func wrapped(to letters: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ").map({ String($0) }) {
      if let line = lines.last, line.count + word.count < letters {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
