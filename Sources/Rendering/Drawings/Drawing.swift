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
    case .trail(let trail): drawTrail(trail, style, on: canvas)
    }
  }
}
