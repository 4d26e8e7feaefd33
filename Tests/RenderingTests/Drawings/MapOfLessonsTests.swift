import Chapters
import Lessons
import Literate
import Testing
import Workings

@testable import Rendering

/// The maps of lessons that are computed in different ways: no arrow runs through a box or its name.
@Suite struct MapOfLessonsTests {
  private static let lessons: [Lesson] = [1, 2, 16].flatMap { heads in
    [Conventions.HeadInput.positioned, .embedded].flatMap { input in
      [Conventions.HeadWeights.own, .shared].flatMap { weights in
        [true, false].map { isMixed in
          var conventions = Conventions.paper
          conventions.headInput = input
          conventions.headWeights = weights
          conventions.outputProjection = isMixed
          return Lesson(
            tokens: ["a", "b"], embeddings: .random(size: 16, seed: 1), heads: heads, conventions: conventions)
        }
      }
    }
  }

  @Test(arguments: lessons.indices) func arrowsRunBesideBoxes(index: Int) throws {
    let lesson = Self.lessons[index]
    let page = try #require(ByHand(lesson).pages.first { $0.title == "Softmax" })
    let figure = try #require(
      page.blocks.compactMap { if case .figure(let figure, _) = $0 { figure } else { nil } }.first)
    let drawing = figure.drawing(page.style)
    expectInside(drawing)
    let boxes = drawing.shapes("rect").map { box in
      (x: box.length("x"), y: box.length("y"), width: box.length("width"), height: box.length("height"))
    }
    for arrow in drawing.shapes("path") where arrow["class"] == "arrow" {
      for (x, y) in try points(arrow["d"] ?? "") {
        let hit = boxes.first {
          x > $0.x + 1 && x < $0.x + $0.width - 1 && y > $0.y + 1 && y < $0.y + $0.height - 1
        }
        #expect(hit == nil, "\(arrow["d"] ?? "") runs through a box at \(x), \(y)")
      }
    }
    for one in boxes.indices {
      for other in boxes.indices where other > one {
        let (a, b) = (boxes[one], boxes[other])
        #expect(a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y)
      }
    }
  }

  /// Points along a path of straight lines and curves: `M0 0H40C50 0 50 9 60 9`, and `V` and `Q`.
  private func points(_ path: String) throws -> [(Double, Double)] {
    var points: [(Double, Double)] = []
    var here = (0.0, 0.0)
    var rest = path[...]
    while let command = rest.popFirst() {
      let own = rest.prefix { !$0.isLetter }
      rest = rest.dropFirst(own.count)
      let numbers = own.split(separator: " ").compactMap { Double($0) }
      var corners = [here]
      switch command {
      case "H": corners.append((numbers[0], here.1))
      case "V": corners.append((here.0, numbers[0]))
      default: corners += stride(from: 0, to: numbers.count, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
      }
      here = try #require(corners.last)
      if command == "M" { continue }
      points += (0...100).map { step in between(corners, Double(step) / 100) }
    }
    return points
  }

  /// The point of a Bézier curve with any number of corners, by de Casteljau's way.
  private func between(_ corners: [(Double, Double)], _ t: Double) -> (Double, Double) {
    if corners.count == 1 { return corners[0] }
    return between(
      zip(corners, corners.dropFirst()).map { (($0.0 * (1 - t) + $1.0 * t), ($0.1 * (1 - t) + $1.1 * t)) }, t)
  }
}
