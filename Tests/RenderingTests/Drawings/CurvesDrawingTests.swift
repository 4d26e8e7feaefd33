import Literate
import Testing
import Workings

@testable import Rendering

@Suite struct CurvesTests {
  private func curve(_ label: String, _ heights: [Double], marked: [Int] = []) -> Curves.Curve {
    let points = heights.enumerated().map { Curves.Point(x: Double($0.offset), y: $0.element) }
    return Curves.Curve(label: label, points: points, marked: marked.map { points[$0] })
  }

  private func draw(_ curves: Curves.Curve...) -> Drawing {
    Figure.curves(Curves(axis: "position", curves: curves)).drawing(NumberStyle(decimals: 2))
  }

  @Test func runsThroughItsPoints() {
    let drawing = draw(curve("one", [0, 1, -1], marked: [1]))
    // From −1 over 0 to 1, the axes tell how high the points must be.
    let levels = drawing.shapes("line").map { $0["y1"] ?? "" }
    let steps = drawing.shapes("path")[0]["d"] ?? ""
    let points = steps.dropFirst().split(separator: "L").map { $0.split(separator: " ") }
    #expect(points.map { String($0[1]) } == [levels[1], levels[2], levels[0]])
    let dot = drawing.shapes("circle")[0]
    #expect(dot["cx"] == String(points[1][0]) && dot["cy"] == levels[2])
    #expect(drawing.texts == ["−1", "0", "1", "0", "1", "2", "position", "one"])
    #expect(drawing.description == "Curves of one over the position, from 0 to 2.")
    expectInside(drawing)
  }

  @Test func labelsOfCurvesThatEndTogetherStandApart() {
    let drawing = draw(curve("a", [0, 1]), curve("b", [0, 0.99]), curve("c", [0, 1]), curve("d", [0, -1]))
    let labels = drawing.shapes("text").suffix(4)
    #expect(labels.map { $0.text } == ["a", "c", "b", "d"])
    let heights = labels.map { $0.length("y") }
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 15 })
    expectInside(drawing)
  }

  @Test func eachCurveHasItsOwnLook() {
    let drawing = draw(curve("a", [0, 1]), curve("b", [0, 0.5]), curve("c", [0, 0]))
    #expect(Set(drawing.shapes("path").map { $0["class"] }) == ["curve c0", "curve c1", "curve c2"])
  }

  @Test func aSinglePointIsNoDivisionByZero() {
    expectInside(draw(curve("a", [0.5], marked: [0])))
  }
}
