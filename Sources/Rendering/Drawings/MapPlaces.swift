import Literate

/// Where the boxes of a map stand, and how arrows get from one to another past the rest.
struct MapPlaces {
  private let boxes: [ComputationMap.Box]
  /// How far down each box is, in lanes: the middle of what is used is 0.
  private let lanes: [Double]
  private let spacing: Double
  private let top: Double

  init(_ boxes: [ComputationMap.Box]) {
    self.boxes = boxes
    let columns = boxes.reduce(1) { max($0, $1.column + 1) }
    spacing = 588 / Double(max(columns - 1, 7))
    var lanes = [Double](repeating: 0, count: boxes.count)
    for column in 0..<columns {
      let used = boxes.indices.filter { boxes[$0].column == column && boxes[$0].isUsed }
      for (place, box) in used.enumerated() { lanes[box] = Double(place) - Double(used.count - 1) / 2 }
    }
    // What leads to no result runs below all that does.
    let lowest = lanes.max() ?? 0
    for column in 0..<columns {
      let unused = boxes.indices.filter { boxes[$0].column == column && !boxes[$0].isUsed }
      for (place, box) in unused.enumerated() { lanes[box] = lowest + 1 + Double(place) }
    }
    self.lanes = lanes
    top = lanes.min() ?? 0
  }

  /// How many letters of a name fit between two boxes of a lane.
  var letters: Int { Int(spacing / 6.8) }
  /// The height of the whole map, with names below the lowest boxes.
  var height: Double { 104 + ((lanes.max() ?? 0) - top) * 70 }
  /// The middle of a box.
  func x(_ box: Int) -> Double { 34 + Double(boxes[box].column) * spacing }
  func y(_ box: Int) -> Double { 50 + (lanes[box] - top) * 70 }
  /// How far a box reaches to either side.
  func reach(_ box: Int) -> Double {
    10 + 7 * Double(boxes[box].symbols.count) + (boxes[box].symbols.count > 1 ? 3 : 0)
  }

  /// The way of an arrow: straight to the next column; further on along its own lane where that is free, and else above all.
  func path(from source: Int, to target: Int) -> String {
    let (start, end) = (x(source) + reach(source), x(target) - reach(target) - 5)
    let (high, low) = (y(source), y(target))
    let between = boxes.indices.filter {
      boxes[$0].column > boxes[source].column && boxes[$0].column < boxes[target].column
    }
    let bend = end - min(spacing - 2 * 17, 40)
    func curve(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
      let middle = px((x1 + x2) / 2)
      return "C\(middle) \(px(y1)) \(middle) \(px(y2)) \(px(x2)) \(px(y2))"
    }
    if !between.contains(where: { abs(lanes[$0] - lanes[source]) < 0.9 }) {
      return "M\(px(start)) \(px(high))" + (between.isEmpty ? "" : "H\(px(bend))")
        + curve(between.isEmpty ? start : bend, high, end, low)
    }
    return "M\(px(x(source))) \(px(high - 14))V18Q\(px(x(source))) 10 \(px(x(source) + 8)) 10H\(px(bend - 10))"
      + curve(bend - 10, 10, end, low)
  }
}
