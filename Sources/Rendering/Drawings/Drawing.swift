import Literate
import Numbers
import Workings

/// A finished picture: what to draw, how large it is, and what it shows in words.
struct Drawing {
  let width: Double
  let height: Double
  let body: String
  /// What the picture shows, for those who do not see it.
  let description: String

  /// The picture on its own, which brings its colours for light and dark.
  func svg(style: String = figureStyle) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(px(width)) \(px(height))" \
    width="\(px(width))" height="\(px(height))" role="img">
    <title>\(description.visible.escapedForHTML)</title>
    <style>\(style)</style>
    \(body)</svg>

    """
  }

  /// The picture inside an HTML page, which has the colours already.
  var inline: String {
    """
    <svg class="drawing" viewBox="0 0 \(px(width)) \(px(height))" style="max-width:\(px(width))px" \
    role="img" aria-label="\(description.visible.escapedForHTML)">
    \(body)</svg>

    """
  }
}

/// What a picture on its own says about its looks.
let figureStyle = figureColours + figureStyles + "svg{background:var(--paper)}"

extension Figure {
  /// The figure drawn, with its numbers printed in a style; given an index, each mark tells which cell it stands for.
  func drawing(_ style: NumberStyle, index: QuantityIndex? = nil) -> Drawing {
    let canvas = Canvas(index: index)
    return switch self {
    case .heatMaps(let quantities): drawHeatMaps(quantities, on: canvas)
    case .curves(let curves): drawCurves(curves, on: canvas)
    case .bars(let groups): drawBars(groups, style, on: canvas)
    case .attention(let weights): drawAttention(weights, on: canvas)
    case .map(let map): drawMap(map, on: canvas)
    }
  }
}

/// Shapes one after the other, as SVG.
struct Canvas {
  /// The numbers of quantities on a page that can be asked how a cell was made; nil elsewhere.
  let index: QuantityIndex?
  private(set) var body = ""

  init(index: QuantityIndex? = nil) { self.index = index }

  /// What marks a shape as standing for a cell.
  private func mark(_ cell: Cell?) -> String {
    guard let cell, let address = index?.address(of: cell) else { return "" }
    return " data-cell=\"\(address)\""
  }

  @inline(never)
  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ classes: String, opacity: Double? = nil,
    rounded: Double? = nil, of cell: Cell? = nil
  ) {
    let shade = opacity.map { " fill-opacity=\"\(hundredths($0))\"" } ?? ""
    let corners = rounded.map { " rx=\"\(px($0))\"" } ?? ""
    let place = "x=\"\(px(x))\" y=\"\(px(y))\" width=\"\(px(width))\" height=\"\(px(height))\""
    body += "<rect class=\"\(classes)\" \(place)\(shade)\(corners)\(mark(cell))/>\n"
  }

  @inline(never)
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ classes: String) {
    body += "<line class=\"\(classes)\" x1=\"\(px(x1))\" y1=\"\(px(y1))\" x2=\"\(px(x2))\" y2=\"\(px(y2))\"/>\n"
  }

  @inline(never)
  mutating func path(_ steps: String, _ classes: String, _ attributes: String = "", of cell: Cell? = nil) {
    body += "<path class=\"\(classes)\" d=\"\(steps)\"\(attributes)\(mark(cell))/>\n"
  }

  @inline(never)
  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ classes: String, of cell: Cell? = nil) {
    body += "<circle class=\"\(classes)\" cx=\"\(px(x))\" cy=\"\(px(y))\" r=\"\(px(radius))\"\(mark(cell))/>\n"
  }

  /// Text that is escaped here, and nowhere before.
  @inline(never)
  mutating func text(_ text: String, _ x: Double, _ y: Double, _ classes: String) {
    svgText(text.visible.escapedForHTML, x, y, classes)
  }

  /// A symbol such as A₁, set as in a formula.
  @inline(never)
  mutating func symbol(_ formula: Formula, _ x: Double, _ y: Double, _ classes: String) {
    svgText(formula.svg, x, y, classes)
  }

  private mutating func svgText(_ unescaped: String, _ x: Double, _ y: Double, _ classes: String) {
    body += "<text class=\"\(classes)\" x=\"\(px(x))\" y=\"\(px(y))\">\(unescaped)</text>\n"
  }

  /// A picture of a whole quantity; on a page it says which one, and how many rows and columns it has.
  @inline(never)
  mutating func image(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, address: String, of quantity: Quantity
  ) {
    let number = index?.number(of: quantity)
    let mark = number.map { " data-cells=\"\($0) \(quantity.value.rows) \(quantity.value.columns)\"" } ?? ""
    body += """
      <image class="pixels" x="\(px(x))" y="\(px(y))" width="\(px(width))" height="\(px(height))" \
      preserveAspectRatio="none" href="\(address)"\(mark)/>

      """
  }
}

extension Formula {
  /// A symbol as SVG text: letters in italics, subscripts lowered.
  fileprivate var svg: String {
    switch self {
    case .variable(let name): "<tspan class=\"variable\">\(name.escapedForHTML)</tspan>"
    case .lower(let base, let index): "\(base.svg)<tspan class=\"index\" dy=\"3\">\(index.svg)</tspan>"
    case .upper(let base, let power): "\(base.svg)<tspan class=\"index\" dy=\"-4\">\(power.svg)</tspan>"
    case .transposed(let base): "\(base.svg)<tspan class=\"index\" dy=\"-4\">T</tspan>"
    case .row(let parts): parts.map { $0.svg }.joined()
    case .number(let text), .function(let text), .words(let text), .sign(let text): text.escapedForHTML
    case .brackets(let inside): "(\(inside.svg))"
    case .fraction, .root, .sum: preconditionFailure("a drawing has no room for a fraction, a root or a sum")
    }
  }
}

/// A length in pixels, to a tenth, without zeros that say nothing.
@inline(never)
func px(_ length: Double) -> String { decimal(Int(length * 10 + (length < 0 ? -0.5 : 0.5)), places: 10) }

/// A share between 0 and 1, to a hundredth.
func hundredths(_ share: Double) -> String { decimal(Int(share * 100 + 0.5), places: 100) }

@inline(never)
private func decimal(_ count: Int, places: Int) -> String {
  let (whole, rest) = (count.magnitude / UInt(places), count.magnitude % UInt(places))
  let sign = count < 0 ? "-" : ""
  guard rest > 0 else { return sign + "\(whole)" }
  return sign + "\(whole)." + (places == 100 && rest < 10 ? "0" : "")
    + "\(places == 100 && rest % 10 == 0 ? rest / 10 : rest)"
}
