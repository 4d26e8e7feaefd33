import Literate
import Numbers
import Workings

/// Quantities as colour, several in a row: blue above zero, orange below, the stronger the farther from zero.
func drawHeatMaps(_ quantities: [Quantity], on canvas: Canvas) -> Drawing {
  let perRow = min(quantities.count, quantities.count > 4 ? 4 : quantities.count)
  let room = (figureWidth - gap * Double(perRow - 1)) / Double(perRow)
  let maps = quantities.map { HeatMap($0, room: room) }
  let descriptions = maps.map { $0.description }
  var panels: [Drawing.Panel] = []
  var top = 0.0
  for start in stride(from: 0, to: maps.count, by: perRow) {
    let line = maps[start..<min(start + perRow, maps.count)]
    for (offset, map) in line.enumerated() {
      var canvas = canvas
      let left = Double(offset) * (room + gap) + (room - map.widthWithTitle) / 2
      map.draw(on: &canvas, x: left, y: top)
      panels.append(
        Drawing.Panel(
          x: left, y: top, width: map.widthWithTitle, height: map.height, body: canvas.body,
          description: descriptions[start + offset]))
    }
    top += (line.map { $0.height }.max() ?? 0) + gap
  }
  let words = descriptions.joined(separator: " ")
  return Drawing(width: figureWidth, height: top - gap, panels: panels, description: words)
}

private let figureWidth = 640.0
private let gap = 24.0

/// One quantity as colour, with a title and the labels that there is room for.
private struct HeatMap {
  let quantity: Quantity
  private let side: (across: Double, down: Double)
  private let labelWidth: Double
  /// How far the title may reach from the left edge of the cells, which may be few.
  private let titleWidth: Double
  private let largest: Double
  private var rows: Int { quantity.value.rows }
  private var columns: Int { quantity.value.columns }

  init(_ quantity: Quantity, room: Double) {
    self.quantity = quantity
    labelWidth = min(72, room / 4)
    let across = min(largestCell, (room - labelWidth) / Double(quantity.value.columns))
    let down = max(across, min(300 / Double(quantity.value.rows), 12))
    side = (across, min(down, 420 / Double(quantity.value.rows)))
    let width = across * Double(quantity.value.columns)
    titleWidth = min(max(width, widthOfTitle), room - labelWidth)
    largest = quantity.value.elements.largestFinite
  }

  var width: Double { labelWidth + side.across * Double(columns) }
  /// With the title, which may reach farther.
  var widthWithTitle: Double { labelWidth + max(side.across * Double(columns), titleWidth) }
  var height: Double { titleHeight + side.down * Double(rows) + 4 }

  /// What can be seen, in words.
  var description: String {
    let name = quantity.name?.text ?? quantity.meaning
    return "Heat map of \(name), \(quantity.meaning), \(rows) by \(columns); \(strongest)."
  }

  /// Where the strongest colour is, in words, or that there is none.
  private var strongest: String {
    let sizes = quantity.value.elements.map { $0.magnitude }
    let place = sizes.indexOfLargest
    let isInfinite = sizes[place].isInfinite
    let largest = sizes[place]
    let equals = sizes.count { isInfinite ? $0.isInfinite : largest - $0 <= 1e-12 * largest }
    if sizes.count == 1 { return "a single cell" }
    if sizes[place] == 0 { return "all of it 0" }
    if equals == sizes.count { return "equally strong everywhere" }
    let (row, column) = quantity.value.place(of: place)
    let isItself = row == column && quantity.rows.labels == quantity.columns.labels
    let other = isItself ? "itself" : spoken(quantity.columns, column)
    let how = isInfinite ? "infinite" : "strongest"
    let first = equals > 1 ? "\(how) at \(equals) places, the first of them " : "\(how) "
    return first + "where \(spoken(quantity.rows, row)) meets \(other)"
  }

  private func spoken(_ axis: Axis, _ place: Int) -> String {
    if case .tokens(let tokens) = axis.labels { return Token.all(tokens)[place].label }
    return axis.label(place)
  }

  func draw(on canvas: inout Canvas, x: Double, y: Double) {
    let (left, top) = (x + labelWidth, y + titleHeight)
    canvas.symbol(quantity.symbol, left, y + 15, "strong")
    if titleWidth >= widthOfTitle { canvas.text(quantity.axisNames, left + titleWidth, y + 14, "tiny end") }
    if rows * columns > mostShapes {
      let address = quantity.value.strengths(atMost: mostPixels).png.address(as: "image/png")
      canvas.image(left, top, side.across * Double(columns), side.down * Double(rows), address: address, of: quantity)
    } else {
      for row in 0..<rows {
        for column in 0..<columns {
          let number = quantity.value[row, column]
          let (cellLeft, cellTop) = (left + side.across * Double(column), top + side.down * Double(row))
          canvas.rect(
            cellLeft, cellTop, side.across, side.down, number < 0 ? "below" : "above",
            opacity: number.strength(besides: largest).magnitude, of: quantity[row, column])
          // Struck out: it has the strongest colour, and lies beyond it.
          if number.isInfinite {
            canvas.line(cellLeft, cellTop, cellLeft + side.across, cellTop + side.down, "dot")
          }
        }
      }
    }
    labels(of: quantity.columns, count: columns, side: side.across, needed: 26).forEach { place, label in
      canvas.text(
        label.shortened(to: max(Int(side.across / 7), 3)), left + side.across * (Double(place) + 0.5), top - 5,
        "middle")
    }
    labels(of: quantity.rows, count: rows, side: side.down, needed: 11).forEach { place, label in
      canvas.text(
        label.shortened(to: Int(labelWidth / 7)), left - 5, top + side.down * (Double(place) + 0.5) + 4, "end")
    }
  }

  /// The labels that there is room for: all, or the first and the last.
  private func labels(of axis: Axis, count: Int, side: Double, needed: Double) -> [(place: Int, label: String)] {
    let places = side >= needed ? Array(0..<count) : count > 1 && axis.labels != .none ? [0, count - 1] : []
    return places.compactMap { place in
      switch axis.labels {
      case .tokens(let labels), .names(let labels): (place, labels[place])
      case .numbers(let numbers): (place, "\(numbers.lowerBound + place)")
      case .none: nil
      }
    }
  }
}

extension Matrix {
  /// The numbers as strengths from −1 to 1; where there are more than fit, the strongest of each block.
  func strengths(atMost most: (down: Int, across: Int)) -> Matrix {
    let largest = elements.largestFinite
    let (down, across) = (1 + (rows - 1) / most.down, 1 + (columns - 1) / most.across)
    let elements = elements
    return Matrix(rows: 1 + (rows - 1) / down, columns: 1 + (columns - 1) / across) { row, column in
      var strongest = 0.0
      for r in row * down..<min((row + 1) * down, rows) {
        for place in r * columns + column * across..<r * columns + min((column + 1) * across, columns) {
          if elements[place].magnitude > strongest.magnitude { strongest = elements[place] }
        }
      }
      return strongest.strength(besides: largest)
    }
  }
}

private let titleHeight = 36.0
/// What a symbol and the names of rows and columns take beside each other.
private let widthOfTitle = 144.0
private let largestCell = 48.0
/// More cells than this are drawn as an image.
private let mostShapes = 150
/// The most pixels an image has in a column and in a row.
private let mostPixels = (down: 100, across: 256)
