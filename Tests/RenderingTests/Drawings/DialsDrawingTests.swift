import Literate
import Numbers
import Testing
import Workings

@testable import Rendering

@Suite struct DialsTests {
  private func draw(_ angles: [Double]) -> Drawing {
    let texts = angles.indices.map { "word\($0)" }
    let hands = Quantity(
      .given(Matrix(angles.map { [sin($0), cos($0)] }), rows: .tokens(texts), columns: .features(2)))
    return Figure.dials(hands, pairs: [0], tokens: Token.all(texts)).drawing(NumberStyle(decimals: 2))
  }

  /// To the right by its sine, and up by its cosine.
  @Test func handsPointWhereTheirNumbersSay() {
    let drawing = draw([0, 1, 2])
    let circles = drawing.shapes("circle")
    let face = circles[0]
    for (tip, angle) in zip(circles.dropFirst(), [0.0, 1, 2]) {
      // Lengths are written to a tenth of a pixel.
      #expect((tip.length("cx") - face.length("cx") - face.length("r") * sin(angle)).magnitude <= 0.1)
      #expect((face.length("cy") - tip.length("cy") - face.length("r") * cos(angle)).magnitude <= 0.1)
    }
    #expect(drawing.texts.contains("word1 0.84, 0.54"))
    #expect(
      drawing.description
        == "Clock hands, features 0 and 1; word0 0.00, 1.00; word1 0.84, 0.54; word2 0.91, −0.42.")
    expectInside(drawing)
  }

  @Test(arguments: [[0.0, 0.01, 0.02], [0, 1, 2, 3, 4, 5], [3.14, 3.141, 3.142], [4.5, 4.6]])
  func numbersAtTheTipsStandApart(angles: [Double]) {
    let drawing = draw(angles)
    expectInside(drawing)
    for side in [true, false] {
      let labels = drawing.shapes("text").filter { $0.text.hasPrefix("word") }
        .filter { ($0["class"] ?? "").contains("end") == side }.map { $0.length("y") }.sorted()
      #expect(zip(labels, labels.dropFirst()).allSatisfy { $1 - $0 >= 15.9 })
    }
  }
}
