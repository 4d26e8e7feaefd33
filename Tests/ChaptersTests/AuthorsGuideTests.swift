import Foundation
import GuideChapters
import Lessons
import Literate
import Model
import Numbers
import Rendering
import Testing
import Workings

@testable import Chapters

extension Part {
  /// The lines that the guide adds to the flow of Part One, where a layer's chapters are.
  fileprivate mutating func addPositivePart(to layer: Transformer.Layer.Run, _ lesson: Lesson) -> Quantity {
    let (attention, heads) = (MultiHead(lesson, layer.parameters), layer.attention.heads)
    let concat = add(ConcatChapter(lesson, attention, outputs: heads.map { $0.output }))
    let cut = add(PositivePartChapter(lesson, concat.mixed)).output
    return cut
  }
}

/// The code of docs/authors.md is that of Tests/Guide, which has no more than the folders have where the guide says to put it, and
/// what it says of it holds.
@Suite struct AuthorsGuideTests {
  private func file(_ path: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "../../\(path)"), encoding: .utf8)
  }

  @Test func theGuidesCodeIsThisCode() throws {
    let guide = try file("docs/authors.md")
    let blocks = guide.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    try #require(blocks.count == 3)
    // In the package the operation is one of Workings.
    let operation = try file("Tests/Guide/Workings/PositivePart.swift").replacing("import Workings\n", with: "")
    let chapter = try file("Tests/Guide/Chapters/PositivePart.swift").replacing("import GuideWorkings\n", with: "")
    #expect(Array(blocks[..<2]) == [operation, chapter])
    let flow = blocks[2].split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    #expect(try file("Tests/ChaptersTests/AuthorsGuideTests.swift").contains("\n" + flow[0] + "\n" + flow[1] + "\n"))
    #expect(try file("Sources/Chapters/Books/ByHand.swift").contains(flow[0] + "\n"))
  }

  @Test func theChapterIsWhole() throws {
    let input = Quantity(
      .given(Matrix([[1.5, -2], [-0.5, 3]]), rows: .tokens(["a", "b"]), columns: .features(2))
    ).named(Symbol("R"), "residual")
    let page = Page(PositivePartChapter(.byHand, input), style: NumberStyle(decimals: 2))
    let book = Book(title: "Draft", summary: "", parts: [Part("Draft", [page])])
    #expect(book.brokenClaims.isEmpty && book.mistakes == [])
    let markdown = book.markdown
    #expect(markdown.contains("The first number of $R$ is 1.50, and that of $F$ is 1.50."))
    #expect(markdown.contains("$\\max \\left( 0 , 1.50 \\right) = 1.50$"))
    #expect(
      markdown.contains(
        "0.50 stands where 0.00 belongs. From there on it is the size of the number, whatever its sign."))
    #expect(book.jupyterNotebook().contains("F = np.maximum(0, R)"))
  }

  /// The chapter holds for any lesson, as those of Part One must.
  @Test(arguments: OddLesson.all) func theChapterFitsAnyLesson(_ odd: OddLesson) {
    let run = Transformer(odd.lesson)()
    var part = Part("Draft", style: NumberStyle(decimals: odd.lesson.decimals))
    let cut = part.addPositivePart(to: run.layers[0], odd.lesson)
    let book = Book(title: "Draft", summary: "", parts: [part])
    #expect(book.quantities.last === cut)
    #expect(book.brokenClaims.isEmpty && book.markdown.contains("No number is below zero."))
  }
}
