import Chapters
import Lessons
import Literate
import Support
import Testing
import Workings

@testable import Rendering

@Suite struct MapDrawingTests {
  private func draw(chapter: Int) throws -> Drawing {
    let page = ByHand(.byHand).pages[chapter + 1]
    let figure = try #require(
      page.blocks.compactMap { if case .figure(let figure, _) = $0, figure.isMap { figure } else { nil } }.first)
    return figure.drawing(page.style)
  }

  @Test(arguments: [
    (0, "E (embeddings)"), (1, "P (positional encodings), X (embeddings with positions)"), (7, "N (layer norm)"),
  ])
  func tellsWhereTheReaderIs(chapter: Int, names: String) throws {
    let drawing = try draw(chapter: chapter)
    #expect(drawing.description.hasSuffix("\(names)."))
    #expect(drawing.description.hasPrefix("Map of the computation, from embeddings to layer norm. You are at "))
    let looks = drawing.shapes("rect").compactMap { $0["class"] }
    #expect(looks.filter { $0 == "stop here" }.count == names.filter { $0 == "(" }.count + (chapter == 7 ? 1 : 0))
    #expect(looks.contains("stop ahead") == (chapter < 7) && looks.contains("stop done") == (chapter > 0))
    expectInside(drawing)
  }

  /// Names are broken into lines that fit between two boxes.
  @Test func namesEachBox() throws {
    let texts = try draw(chapter: 0).texts
    for words in [
      "E", "embeddings", "X", "positions", "WQ", "S T A O", "in each of 2", "layer norm", "an example,",
    ] {
      #expect(texts.contains(words), "\(words)")
    }
  }

  @Test func eachArrowHasItsHead() throws {
    let paths = try draw(chapter: 2).shapes("path")
    #expect(paths.map { $0["class"] } == ["arrow", "head"])
    // A head for each box into which arrows lead.
    #expect(paths.map { ($0["d"] ?? "").split(separator: "M").count } == [19, 13])
    #expect(paths.allSatisfy { Set(($0["d"] ?? "").split(separator: "M")).count == ($0["class"] == "arrow" ? 19 : 13) })
  }
}
