import Literate
import Testing
import Workings

@testable import Rendering

@Suite struct AttentionDrawingTests {
  private func draw(_ rows: [[Double]], _ tokens: [String]) -> Drawing {
    Figure.attention(square(rows, tokens: tokens)).drawing(NumberStyle(decimals: 2))
  }

  @Test func aLineIsAsStrongAsItsShare() {
    let drawing = draw([[0.25, 0.75], [1, 0]], ["cats", "mice"])
    let lines = drawing.shapes("path")
    #expect(lines.map { $0["class"] } == ["link t0", "link t0", "link t1"])
    #expect(lines.map { $0["stroke-width"] } == ["2", "5", "6.5"])
    #expect(lines.map { $0["stroke-opacity"] } == ["0.36", "0.79", "1"])
    #expect(drawing.texts == ["query", "key", "cats", "cats", "mice", "mice"])
    #expect(
      drawing.description == "Lines from each query to the keys it attends to, as strong as the share. "
        + "cats most to mice, mice most to cats.")
    expectInside(drawing)
  }

  @Test(arguments: [
    ([[1.0]], ["no"], "no all to itself."),
    ([[0.5, 0.5], [0.4, 0.6]], ["a", "b"], "a to all alike, b most to itself."),
    ([[0.1, 0.9], [0.9, 0.1]], ["no", "no"], "no 0 most to no 1, no 1 most to no 0."),
  ])
  func saysWhoGetsMost(rows: [[Double]], tokens: [String], words: String) {
    #expect(draw(rows, tokens).description.hasSuffix("as the share. " + words))
  }

  @Test func leavesOutSharesBelowAHundredth() {
    #expect(draw([[0.0099, 0.9901], [0.01, 0.99]], ["a", "b"]).shapes("path").count == 3)
  }

  @Test func aRepeatedWordHasOneColour() {
    let drawing = draw([[1, 0, 0], [0, 1, 0], [0, 0, 1]], ["the", "cat", "the"])
    #expect(drawing.shapes("path").map { $0["class"] } == ["link t0", "link t1", "link t0"])
  }

  @Test(arguments: [(1, true), (12, true), (48, true), (49, false), (512, false)])
  func labelsTokensWhileThereIsRoom(count: Int, areLabelled: Bool) {
    let words = (0..<count).map { "word\($0)" }
    let drawing = draw(words.indices.map { row in words.indices.map { $0 == row ? 1.0 : 0 } }, words)
    #expect(drawing.texts.count == 2 + (areLabelled ? 2 * count : 0))
    expectInside(drawing)
  }
}
