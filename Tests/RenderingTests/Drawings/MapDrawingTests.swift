import Chapters
import Lessons
import Literate
import Support
import Testing
import Workings

@testable import Rendering

@Suite struct MapDrawingTests {
  /// The map in the chapter of a title.
  private func figure(_ title: String) throws -> Figure {
    let page = try #require(ByHand(.byHand).pages.first { $0.title == title })
    return try #require(
      page.blocks.compactMap { if case .figure(let figure, _) = $0, figure.isMap { figure } else { nil } }.first)
  }

  private func draw(_ title: String) throws -> Drawing { try figure(title).drawing(NumberStyle(decimals: 2)) }

  @Test(arguments: [
    ("Embeddings", "E (embeddings)"),
    ("Positional encoding", "P (positional encodings), X (embeddings with positions)"),
    ("Layer norm", "N (layer norm)"),
  ])
  func tellsWhereTheReaderIs(title: String, names: String) throws {
    let drawing = try draw(title)
    let (isFirst, isLast) = (title == "Embeddings", title == "Layer norm")
    #expect(drawing.description.hasSuffix("\(names)."))
    #expect(drawing.description.hasPrefix("Map of the computation, from embeddings to layer norm. You are at "))
    let looks = drawing.shapes("rect").compactMap { $0["class"] }
    #expect(looks.filter { $0 == "stop here" }.count == names.filter { $0 == "(" }.count + (isLast ? 1 : 0))
    #expect(looks.contains("stop ahead") == !isLast && looks.contains("stop done") == !isFirst)
    expectInside(drawing)
  }

  /// Names are broken into lines that fit between two boxes.
  @Test func namesEachBox() throws {
    let texts = try draw("Embeddings").texts
    for words in [
      "E", "embeddings", "X", "positions", "WQ", "S T A O", "in each of 2", "layer norm", "an example,",
    ] {
      #expect(texts.contains(words), "\(words)")
    }
  }

  @Test func eachArrowHasItsHead() throws {
    let paths = try draw("Queries, keys and values").shapes("path")
    guard case .map(let map) = try figure("Queries, keys and values") else { return }
    let arrows = map.arrows.count
    let heads = map.boxes.count { !$0.sources.isEmpty }
    #expect(paths.map { $0["class"] } == ["arrow", "head"])
    // A head for each box into which arrows lead.
    #expect(paths.map { ($0["d"] ?? "").split(separator: "M").count } == [arrows, heads])
    #expect(
      paths.allSatisfy { Set(($0["d"] ?? "").split(separator: "M")).count == ($0["class"] == "arrow" ? arrows : heads) }
    )
  }
}
