import Support
import Testing

@testable import Rendering

extension Drawing {
  /// The shapes and texts of a picture, read from its SVG.
  var shapes: [Tree] { Tree(inline).all("svg").flatMap { $0.children } }

  /// Those of a kind, such as `rect`.
  func shapes(_ name: String) -> [Tree] { shapes.filter { $0.name == name } }

  /// The texts of a picture, in the order in which they are drawn.
  var texts: [String] { shapes("text").map { $0.text } }
}

extension Tree {
  /// A length of a shape, such as its `width`.
  func length(_ name: String) -> Double { self[name].flatMap { Double($0) } ?? .nan }
}

/// Whether every shape and the place of every text lies inside the picture.
func expectInside(_ drawing: Drawing, sourceLocation: SourceLocation = #_sourceLocation) {
  for shape in drawing.shapes where shape.name != "path" {
    let (across, down) = (["x", "x1", "x2", "cx"], ["y", "y1", "y2", "cy"])
    let xs = across.filter { shape[$0] != nil }.map { shape.length($0) }
    let ys = down.filter { shape[$0] != nil }.map { shape.length($0) }
    let width = shape["width"] == nil ? 0 : shape.length("width")
    let height = shape["height"] == nil ? 0 : shape.length("height")
    // Lengths are written to a tenth of a pixel.
    let isInside =
      xs.allSatisfy { $0 >= 0 && $0 + width <= drawing.width + 0.1 }
      && ys.allSatisfy { $0 >= 0 && $0 + height <= drawing.height + 0.1 }
    #expect(isInside && !xs.isEmpty && !ys.isEmpty, "\(shape.attributes)", sourceLocation: sourceLocation)
  }
}
