import Literate
import Testing
import Workings

@testable import Rendering

@Suite struct CurvesTests {
  private func curve(_ label: String, _ heights: [Double], marked: [Int] = []) -> Curves.Curve {
    let points = heights.enumerated().map { Curves.Point(x: Double($0.offset), y: $0.element) }
    return Curves.Curve(label: label, points: points, marked: marked.map { points[$0] })
  }

  private func draw(_ curves: Curves.Curve..., across: Curves.Scale = .init("position", 0...2)) -> Drawing {
    let up = Curves.Scale("height", from: -1, to: 1, ticks: [-1, 0, 1])
    return Figure.curves(Curves(across: across, up: up, curves: curves)).drawing(NumberStyle(decimals: 2))
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
    #expect(drawing.texts == ["height", "−1", "0", "1", "0", "1", "2", "position", "one"])
    #expect(drawing.description == "Curves over position. one, at 1: 1.00.")
    expectInside(drawing)
  }

  @Test func labelsOfCurvesThatEndTogetherStandApart() {
    let drawing = draw(curve("a", [0, 1]), curve("b", [0, 0.99]), curve("c", [0, 1]), curve("d", [0, -1]))
    let labels = drawing.shapes("text").suffix(4).sorted { $0.length("y") < $1.length("y") }
    #expect(labels.map { $0.text } == ["c", "a", "b", "d"])
    let heights = labels.map { $0.length("y") }
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 15 })
    expectInside(drawing)
  }

  @Test func eachCurveHasItsOwnLook() {
    let drawing = draw(curve("a", [0, 1]), curve("b", [0, 0.5]), curve("c", [0, 0]))
    #expect(drawing.shapes("path").map { $0["class"] } == ["curve t3 d0", "curve t2 d1", "curve t1 d2"])
  }

  @Test func aTokensCurveHasItsColour() {
    let curve = Curves.Curve(
      label: "bank", points: [.init(x: 0, y: 0), .init(x: 1, y: 1)], token: Token.all(["the", "river", "bank"])[2])
    #expect(draw(curve).shapes("path")[0]["class"] == "curve t2 d0")
  }

  /// Where a row’s labels end below the axis, those above make room.
  @Test func labelsStayAboveTheAxis() {
    let drawing = draw(curve("a", [0, -1]), curve("b", [0, -0.99]), curve("c", [0, -1]))
    let lowest = drawing.shapes("text").suffix(3).map { $0.length("y") }.max() ?? 0
    #expect(lowest <= drawing.shapes("line")[0].length("y1") + 4)
  }

  /// Equal steps of such an axis are equal ratios.
  @Test func ratiosAreSteps() {
    let widths = Curves.Scale("width", from: 1, to: 64, ticks: [1, 4, 16, 64], isLogarithmic: true)
    for (width, place) in zip([1.0, 4, 16, 64, 100], [0, 1 / 3.0, 2 / 3.0, 1, 1]) {
      #expect((widths.place(of: width) - place).magnitude < 1e-12)
    }
  }

  /// Long numbers along the axis leave out every other.
  @Test(arguments: [(0, 12), (-100_005, 3), (995, 3)]) func numbersAcrossDoNotTouch(first: Int, shown: Int) {
    let drawing = draw(curve("a", [0, 1]), across: .init("score", first...first + 11))
    let numbers = drawing.shapes("text").dropFirst(4).dropLast(2)
    #expect(numbers.count <= shown && numbers.count > 1)
    for (one, next) in zip(numbers, numbers.dropFirst()) {
      #expect(next.length("x") - one.length("x") >= 3.5 * Double(one.text.count + next.text.count))
    }
  }

  @Test func aSinglePointIsNoDivisionByZero() {
    expectInside(draw(curve("a", [0.5], marked: [0])))
  }
}
