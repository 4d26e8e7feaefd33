import Literate
import Numbers
import Workings

/// A finished picture: what to draw, how large it is, and what it shows in words.
struct Drawing {
  let width: Double
  let height: Double
  /// Its parts, which a page sets one beside the other, as many as there is room for.
  let panels: [Panel]
  /// What the picture shows, for those who do not see it.
  let description: String
  /// Whether it has links inside, on a page that can be asked.
  let hasLinks: Bool

  /// A part of a picture: a window into it, and what is drawn there.
  struct Panel {
    let x, y, width, height: Double
    let body: String
    let description: String
  }

  init(width: Double, height: Double, body: String, description: String, hasLinks: Bool = false) {
    let whole = Panel(x: 0, y: 0, width: width, height: height, body: body, description: description)
    self.init(width: width, height: height, panels: [whole], description: description, hasLinks: hasLinks)
  }

  init(width: Double, height: Double, panels: [Panel], description: String, hasLinks: Bool = false) {
    self.hasLinks = hasLinks
    self.width = width
    self.height = height
    self.panels = panels
    self.description = description
  }

  /// All that is drawn.
  var body: String { panels.map { $0.body }.joined() }

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

  /// The picture inside an HTML page, which has the colours already: letters are as large as they are drawn.
  var inline: String {
    // What is one picture has nothing inside that could be reached.
    let role = hasLinks ? "group" : "img"
    let pictures = panels.map { panel in
      """
      <svg class="drawing" viewBox="\(px(panel.x)) \(px(panel.y)) \(px(panel.width)) \(px(panel.height))" \
      width="\(px(panel.width))" height="\(px(panel.height))" role="\(role)" aria-label="\(panel.description.visible.escapedForHTML)">
      \(panel.body)</svg>

      """
    }
    return panels.count == 1 ? pictures[0] : "<div class=\"panels\">\(pictures.joined())</div>"
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
    case .curves(let curves): drawCurves(curves, style, on: canvas)
    case .dials(let positions, let pairs, let tokens):
      drawDials(of: positions, pairs: pairs, tokens: tokens, style, on: canvas)
    case .bars(let groups): drawBars(groups, style, on: canvas)
    case .attention(let weights): drawAttention(weights, on: canvas)
    case .map(let map): drawMap(map, on: canvas)
    case .architecture(let architecture): drawArchitecture(architecture, on: canvas)
    case .trail(let trail): drawTrail(trail, style, on: canvas)
    }
  }
}
