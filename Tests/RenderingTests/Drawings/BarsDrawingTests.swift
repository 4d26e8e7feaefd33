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
    #expect(bars.map { $0["height"] } == ["41.3", "82.7", "41.3", "82.7"])
    #expect(drawing.texts == ["scores", "1.00", "0", "−2.00", "1", "words", "1.00", "a", "−2.00", "b"])
    #expect(drawing.description == "Bars. scores: 0 1.00, 1 −2.00. words: a 1.00, b −2.00.")
    expectInside(drawing)
  }

  @Test func barsStandOnTheAxisOrHangFromIt() {
    let drawing = draw(BarGroup("row", row: 0, of: quantity([[1, -2]])))
    let (bars, axis) = (drawing.shapes("rect"), drawing.shapes("line")[0].length("y1"))
    #expect((bars[0].length("y") + bars[0].length("height") - axis).magnitude < 0.11)
    #expect(bars[1].length("y") == axis)
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
    #expect(drawing.shapes("rect").map { $0["height"] } == ["124", "0"])
    expectInside(drawing)
  }

  @Test func fitsNumbersWhoseRangeIsTooLargeForADouble() {
    expectInside(draw(BarGroup("row", row: 0, of: quantity([[1.7e308, -1.7e308]]))))
  }

  @Test func zerosLieOnTheAxis() {
    let drawing = draw(BarGroup("row", row: 0, of: quantity([[0, -0.0]])))
    #expect(drawing.shapes("rect").map { $0["height"] } == ["0", "0"])
    #expect(drawing.shapes("rect").map { $0["y"] } == [String?](repeating: drawing.shapes("line")[0]["y1"], count: 2))
  }
}
