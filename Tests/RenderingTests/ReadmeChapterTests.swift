import Foundation
import Literate
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

  public let weights: Quantity  // A, n × n
  public var quantities: [Quantity] { [weights] }  // what `book values` prints

  public init(_ scores: ScoresChapter) {
    weights = scores.scaled.softmax(over: .row).named("A", "attention weights")
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
    let scores = Steps(.byHand).scores
    let page = Page(SoftmaxChapter(scores), number: 1, style: NumberStyle(decimals: 2))
    let book = Book(title: "Draft", summary: "", parts: [Book.Part("Draft", [page])])
    #expect(book.brokenClaims.isEmpty)
    #expect(book.markdown.contains("the first share is 0.16."))
  }
}
