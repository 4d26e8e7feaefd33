import Literate
import Testing
import Workings

@testable import Rendering

@Suite struct MapDrawingTests {
  private func draw(from here: String) -> Drawing {
    let stops = [
      ComputationMap.Stop("E", "embeddings", column: 0, lane: 1, chapter: "one"),
      ComputationMap.Stop("X", "sum", column: 1, lane: 0, chapter: "two"),
      ComputationMap.Stop("P", "positions", column: 1, lane: 2, chapter: "two"),
      ComputationMap.Stop("N", "norm", column: 5, lane: 1, chapter: "three"),
    ]
    let map = ComputationMap(stops: stops, arrows: [(0, 1), (0, 2), (0, 3)], here: here)
    return Figure.map(map).drawing(NumberStyle(decimals: 2))
  }

  @Test(arguments: [
    ("one", ["stop here", "stop ahead", "stop ahead", "stop ahead"], "E (embeddings)"),
    ("two", ["stop done", "stop here", "stop here", "stop ahead"], "X (sum), P (positions)"),
    ("three", ["stop done", "stop done", "stop done", "stop here"], "N (norm)"),
  ])
  func tellsWhereTheReaderIs(here: String, looks: [String], names: String) {
    let drawing = draw(from: here)
    #expect(drawing.shapes("rect").map { $0["class"] } == looks)
    #expect(drawing.description.hasSuffix("You are at \(names)."))
    expectInside(drawing)
  }

  @Test func namesEachStop() {
    #expect(draw(from: "one").texts == ["E", "embeddings", "X", "sum", "P", "positions", "N", "norm"])
  }

  @Test func eachArrowHasAHead() {
    let paths = draw(from: "one").shapes("path")
    #expect(paths.map { $0["class"] } == ["arrow", "head", "arrow", "head", "arrow", "head"])
    #expect(Set(paths.map { $0["d"] }).count == 6)
  }
}
