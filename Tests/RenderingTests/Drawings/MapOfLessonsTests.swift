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
    let page = ByHand(lesson).pages[4]
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

  /// Points along a path of one cubic curve, `M0 0C1 1 2 2 3 3`.
  private func points(_ path: String) throws -> [(Double, Double)] {
    let numbers = path.split { "MC ".contains($0) }.compactMap { Double($0) }
    try #require(numbers.count == 8)
    return (0...100).map { step in
      let t = Double(step) / 100
      let weights = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t]
      func along(_ first: Int) -> Double { (0..<4).reduce(0) { $0 + weights[$1] * numbers[first + 2 * $1] } }
      return (along(0), along(1))
    }
  }
}
