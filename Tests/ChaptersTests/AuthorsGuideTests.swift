import Foundation
import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// The code of docs/authors.md is that of AuthorsGuide.swift, and what it says of it holds.
@Suite struct AuthorsGuideTests {
  @Test func theGuidesCodeIsThisCode() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let guide = try String(contentsOf: folder.appending(path: "../../docs/authors.md"), encoding: .utf8)
    let blocks = guide.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    let code = try String(contentsOf: folder.appending(path: "AuthorsGuide.swift"), encoding: .utf8)
    #expect(blocks.count == 2)
    for block in blocks { #expect(code.contains("\n" + block)) }
  }

  @Test func theChapterIsWhole() throws {
    let input = Quantity(
      .given(Matrix([[1.5, -2], [-0.5, 3]]), rows: .tokens(["a", "b"]), columns: .features(2))
    ).named("R", "residual")
    let page = Page(PositivePartChapter(input), style: NumberStyle(decimals: 2))
    let book = Book(title: "Draft", summary: "", parts: [Part("Draft", [page])])
    #expect(book.brokenClaims.isEmpty)
    let markdown = book.markdown
    #expect(markdown.contains("The first number of $R$ is 1.50, and that of $F$ is 1.50."))
    #expect(markdown.contains("$\\max \\left( 0 , 1.50 \\right) = 1.50$"))
    #expect(
      markdown.contains(
        "0.50 stands where 0.00 belongs. From there on it is the size of the number, whatever its sign."))
    #expect(book.jupyterNotebook().contains("F = np.maximum(0, R)"))
  }
}
