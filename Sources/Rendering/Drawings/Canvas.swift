import Numbers
import Workings

/// Shapes one after the other, as SVG.
struct Canvas {
  /// The numbers of quantities on a page that can be asked how a cell was made; nil elsewhere.
  let index: QuantityIndex?
  private(set) var body = ""
  /// Whether anything in it leads to a chapter.
  private(set) var hasLinks = false

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

  /// What is drawn, as a link to a chapter of the page; elsewhere, and without a chapter, as it is.
  mutating func link(to slug: String?, _ draw: (inout Canvas) -> Void) {
    guard index != nil, let slug else { return draw(&self) }
    hasLinks = true
    body += "<a href=\"#\(slug)\">"
    draw(&self)
    body += "</a>"
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
    let look = classes.isEmpty ? "" : " class=\"\(classes)\""
    body += "<text\(look) x=\"\(px(x))\" y=\"\(px(y))\">\(unescaped)</text>\n"
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
