import Literate
import Testing
import Workings

@testable import Rendering

@Suite struct BarsTests {
  private func draw(_ groups: BarGroup...) -> Drawing { Figure.bars(groups).drawing(NumberStyle(decimals: 2)) }

  @Test func barsAreAsLongAsTheirNumbers() {
    let row = quantity([[1, -2]], tokens: ["cats"])
    let words = BarGroup("words", row: 0, of: row, tokens: Token.all(["a", "b"]))
    let drawing = draw(BarGroup("scores", row: 0, of: row), words)
    let bars = drawing.shapes("rect")
    #expect(bars.map { $0["class"] } == ["bar pos", "bar neg", "bar t0", "bar t1"])
    #expect(bars.map { $0["width"] } == ["64.3", "128.7", "64.3", "128.7"])
    #expect(drawing.texts == ["scores", "0", "1.00", "1", "−2.00", "words", "a", "1.00", "b", "−2.00"])
    #expect(drawing.description == "Bars. scores: 0 1.00, 1 −2.00. words: a 1.00, b −2.00.")
    expectInside(drawing)
  }

  @Test func groupsShareAScale() {
    let drawing = draw(
      BarGroup("large", row: 0, of: quantity([[4]])), BarGroup("small", row: 0, of: quantity([[1]])))
    let widths = drawing.shapes("rect").map { $0.length("width") }
    #expect((widths[0] - 4 * widths[1]).magnitude < 0.5)
  }

  @Test func moreThanThreeGroupsStandInPairs() {
    let row = BarGroup("row", row: 0, of: quantity([[1, 2]]))
    let drawing = draw(row, row, row, row)
    #expect(Set(drawing.panels.map { $0.x }).count == 2 && Set(drawing.panels.map { $0.y }).count == 2)
    expectInside(drawing)
  }

  @Test func barsLieOnEitherSideOfTheAxis() {
    let drawing = draw(BarGroup("row", row: 0, of: quantity([[1, -2]])))
    let (bars, axis) = (drawing.shapes("rect"), drawing.shapes("line")[0].length("x1"))
    #expect(bars[0].length("x") == axis)
    #expect((bars[1].length("x") + bars[1].length("width") - axis).magnitude < 0.11)
  }

  @Test func moreThanTwelveAreOutlinesWithoutLabels() {
    let drawing = draw(BarGroup("many", row: 0, of: quantity([(0..<13).map { Double($0) - 3 }])))
    #expect(drawing.shapes("rect").isEmpty)
    #expect(drawing.shapes("path").map { $0["class"] } == ["bar pos", "bar neg"])
    #expect(drawing.shapes("path").map { $0["d"]?.count { $0 == "M" } } == [10, 3])
    #expect(drawing.texts == ["many"])
    #expect(drawing.description.hasSuffix("11 8.00 and so on."))
    expectInside(drawing)
  }

  @Test(arguments: [.leastNonzeroMagnitude, 1e-307, 1e-5, 1, 1e300, .greatestFiniteMagnitude])
  func fitsNumbersOfAnySize(size: Double) {
    let drawing = draw(BarGroup("row", row: 0, of: quantity([[size, 0]])))
    #expect(drawing.shapes("rect").map { $0["width"] } == [size > 1e15 ? "237.4" : "253", "0"])
    expectInside(drawing)
  }

  @Test func fitsNumbersWhoseRangeIsTooLargeForADouble() {
    expectInside(draw(BarGroup("row", row: 0, of: quantity([[1.7e308, -1.7e308]]))))
  }

  @Test func zerosLieOnTheAxis() {
    let drawing = draw(BarGroup("row", row: 0, of: quantity([[0, -0.0]])))
    #expect(drawing.shapes("rect").map { $0["width"] } == ["0", "0"])
    #expect(drawing.shapes("rect").map { $0["x"] } == [String?](repeating: drawing.shapes("line")[0]["x1"], count: 2))
  }
}
