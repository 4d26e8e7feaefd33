import Foundation
import Lessons
import Literate
import Model
import Rendering
import Support
import Testing
import Workings

@testable import Chapters

// The chapter that README.md shows, letter for letter.

public struct SoftmaxChapter: Chapter {
  public static let title = "Softmax"
  public static var lead: Prose { "From scores of any size to shares that add up to one." }
  public static let section = "3.2.1"  // of the paper

  public let weights, output: Quantity  // A, n × n, and O = A V, n × d
  public var quantities: [Quantity] { [weights, output] }  // what `book values` prints

  public init(_ attention: Attention, scaled: Quantity, values: Quantity) {
    (weights, output) = attention.mix(values, by: scaled)  // a step of Sources/Model
  }

  @BlockBuilder public var body: [Block] {
    "A row of scores answers one token’s question; the first share is \(weights[0, 0])."
    Equation(weights)  // typeset from how it was computed
    MatrixTable(weights, shading: .row)
    Worked(weights[0, 0])  // the arithmetic of one cell
    Claim("The shares of every row add up to one.", weights.rowsSum(to: 1))
  }
}

@Suite struct ReadmeChapterTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  @Test func theReadmesCodeIsThisCode() throws {
    let readme = try String(contentsOf: Self.package.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    let code = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    #expect(blocks.count == 1)
    for block in blocks { #expect(code.contains("\n" + block)) }
  }

  @Test func theChapterIsWhole() {
    let attention = Transformer(.byHand)().layers[0].attention.example
    let chapter = SoftmaxChapter(Attention(), scaled: attention.scaled, values: attention.values)
    let page = Page(chapter, style: NumberStyle(decimals: 2))
    let book = Book(title: "Draft", summary: "", parts: [Part("Draft", [page])])
    #expect(book.brokenClaims.isEmpty)
    #expect(book.markdown.contains("the first share is \(page.style.text(chapter.weights.value[0, 0]))."))
  }
}
