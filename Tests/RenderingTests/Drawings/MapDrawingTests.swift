import Literate
import Testing
import Workings

@testable import Rendering

@Suite struct MapDrawingTests {
  private func draw(from here: String) -> Drawing {
    let stops = [
      ComputationMap.Stop("E", "embeddings", 0, 1, "one"),
      ComputationMap.Stop("X", "sum", 1, 0, "two", by: "W_Q", from: "E"),
      ComputationMap.Stop("P", "positions", 1, 2, "two", from: "E"),
      ComputationMap.Stop("N", "norm", 5, 1, "three", from: "E", remark: "the end"),
    ]
    return Figure.map(ComputationMap(stops: stops, here: here)).drawing(NumberStyle(decimals: 2))
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
    #expect(draw(from: "one").texts == ["WQ", "E", "embeddings", "X", "sum", "P", "positions", "N", "norm", "the end"])
  }

  @Test func eachArrowHasAHead() {
    let paths = draw(from: "one").shapes("path")
    #expect(paths.map { $0["class"] } == ["arrow", "head", "arrow", "head", "arrow", "head"])
    #expect(Set(paths.map { $0["d"] }).count == 6)
  }
}
