import Literate
import Numbers
import Workings

/// A quantity as colour on a terminal: two rows of points in each line.
struct TerminalHeatMap {
  private let quantity: Quantity
  private let width: Int

  init(_ quantity: Quantity, width: Int) {
    self.quantity = quantity
    self.width = width
  }

  /// The title and the picture; a quantity of few columns has broad points.
  var lines: [Line] {
    let strengths = quantity.value.strengths(atMost: (down: mostDown, across: width))
    let breadth = max(1, min(widestPoint, width / strengths.columns))
    let isTall = strengths.rows <= mostTall
    func shade(_ row: Int, _ column: Int) -> Shade {
      let strength = row < strengths.rows ? strengths[row, column] : 0
      return Shade(strength, size: strength.magnitude)
    }
    let picture = stride(from: 0, to: strengths.rows, by: isTall ? 1 : 2).map { row in
      Line(
        (0..<strengths.columns).map { column in
          let (upper, lower) = (shade(row, column), shade(isTall ? row : row + 1, column))
          return Span(String(repeating: "▀", count: breadth), .points(upper: upper, lower: lower))
        })
    }
    let axes = quantity.axisNames.isEmpty ? "" : ": " + quantity.axisNames.unbroken
    return .wrapping([Span(quantity.symbol.plainText.unbroken, .strong), Span(axes)], to: width) + picture
  }
}

/// The most rows of points that a picture has.
private let mostDown = 48
/// Up to so many rows have a line each.
private let mostTall = 12
private let widestPoint = 6
