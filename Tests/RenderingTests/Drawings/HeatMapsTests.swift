import Foundation
import Literate
import Numbers
import Support
import Testing
import Workings

@testable import Rendering

@Suite struct HeatMapTests {
  private func draw(_ quantities: [Quantity]) -> Drawing {
    Figure.heatMaps(quantities).drawing(NumberStyle(decimals: 2))
  }

  private func large(rows: Int, columns: Int, _ element: (Int, Int) -> Double) -> Quantity {
    let matrix = Matrix(rows: rows, columns: columns, element)
    return Quantity(.given(matrix, rows: .features(rows), columns: .features(columns))).named("A", "large")
  }

  @Test func shadesEachCellBySignAndSize() {
    let drawing = draw([quantity([[1, -2], [0.5, 4]], named: "W_Q", tokens: ["cats", "mice"])])
    let cells = drawing.shapes("rect")
    #expect(cells.map { $0["class"] } == ["above", "below", "above", "above"])
    #expect(cells.map { $0["fill-opacity"] } == ["0.25", "0.5", "0.13", "1"])
    #expect(drawing.texts == ["WQ", "token ↓ feature →", "0", "1", "cats", "mice"])
    #expect(drawing.description == "Heat map of W_Q, numbers, 2 by 2; strongest where mice meets feature 1.")
    expectInside(drawing)
  }

  @Test(arguments: [
    ([[0.0, 0]], "all of it 0"), ([[3]], "a single cell"), ([[2, -2]], "equally strong everywhere"),
    ([[2, 1, -2]], "strongest at 2 places, the first of them where no meets feature 0"),
  ])
  func saysWhereItIsStrongest(rows: [[Double]], words: String) {
    #expect(draw([quantity(rows, named: "E", tokens: ["no"])]).description.hasSuffix("; \(words)."))
  }

  @Test func cellsTouchEachOther() {
    let cells = draw([quantity([[1, 2, 3], [4, 5, 6]])]).shapes("rect")
    #expect(Set(cells.map { $0.length("width") }).count == 1)
    for (left, right) in zip(cells, cells.dropFirst()) where left["y"] == right["y"] {
      #expect(left.length("x") + left.length("width") == right.length("x"))
    }
    #expect(cells[0].length("y") + cells[0].length("height") == cells[3].length("y"))
  }

  @Test func allZeroIsClear() {
    #expect(draw([quantity([[0, -0.0]])]).shapes("rect").map { $0["fill-opacity"] } == ["0", "0"])
  }

  @Test(arguments: [(1, 1), (2, 1), (4, 1), (5, 2), (8, 2), (9, 3)])
  func atMostFourStandSideBySide(count: Int, lines: Int) {
    let drawing = draw((0..<count).map { quantity([[1]], named: Symbol(text: "A_\($0)")) })
    #expect(Set(drawing.shapes("rect").map { $0["y"] }).count == lines)
    #expect(drawing.texts.filter { $0.hasPrefix("A") }.count == count)
    expectInside(drawing)
  }

  @Test func labelsFirstAndLastWhereThereIsNoRoom() {
    let drawing = draw([large(rows: 3, columns: 50) { Double($0 + $1) }])
    #expect(drawing.texts == ["A", "feature ↓ feature →", "0", "49", "0", "1", "2"])
  }

  @Test(arguments: [(1, 1), (1, 150), (15, 10), (150, 1), (12, 12)])
  func upToAHundredAndFiftyCellsAreShapes(rows: Int, columns: Int) {
    let drawing = draw([large(rows: rows, columns: columns) { Double($0 - $1) }])
    #expect(drawing.shapes("rect").count == rows * columns)
    #expect(drawing.shapes("image").isEmpty)
    expectInside(drawing)
  }

  @Test(arguments: [(1, 151), (151, 1), (30, 40), (512, 1024)])
  func moreCellsAreAnImage(rows: Int, columns: Int) {
    let drawing = draw([large(rows: rows, columns: columns) { Double($0 - $1) }])
    #expect(drawing.shapes("rect").isEmpty)
    #expect(drawing.shapes("image").count == 1)
    expectInside(drawing)
  }

  @Test func pixelsAreStrengths() throws {
    let quantity = large(rows: 30, columns: 40) { row, column in Double(row) - Double(column) }
    let image = try image(in: draw([quantity]))
    #expect(image.width == 40 && image.height == 30)
    for (pixel, number) in zip(image.pixels, quantity.value.elements) {
      let step = (number / 39 * 7).rounded()
      #expect(pixel == (step < 0 ? [214, 98, 35] : [52, 122, 194]) + [UInt8(step.magnitude * 255 / 7)])
    }
  }

  @Test(arguments: [(161, 4), (601, 1), (320, 320), (512, 1024), (1000, 3), (3, 1000)])
  func theStrongestOfEachBlockIsKept(rows: Int, columns: Int) throws {
    let spike = (row: rows / 2, column: columns / 3)
    let quantity = large(rows: rows, columns: columns) { row, column in
      (row, column) == spike ? -100 : row == 0 && column == 0 ? 50 : 0.001
    }
    let image = try image(in: draw([quantity]))
    #expect(image.width <= 256 && image.height <= 100)
    #expect(image.pixels.count { $0[3] > 0 } == 2)
    #expect(image.pixels[0] == [52, 122, 194, 145])
    let (down, across) = ((rows + image.height - 1) / image.height, (columns + image.width - 1) / image.width)
    #expect(image.pixels[spike.row / down * image.width + spike.column / across] == [214, 98, 35, 255])
  }

  private func image(in drawing: Drawing) throws -> PNG {
    let address = drawing.shapes("image").first?["href"] ?? ""
    let base64 = address.trimmingPrefix("data:image/png;base64,")
    return try PNG(Array(#require(Data(base64Encoded: String(base64)))))
  }
}
