import Literate
import Support
import Testing
import Workings

@testable import Rendering

/// Features by their names in every format; a name is anybody’s text, as a token is.
@Suite struct FeatureNamesTests {
  private static let style = NumberStyle(decimals: 2)

  /// A book in which a name stands wherever one can.
  private func book(naming name: String) -> Book {
    let features = Axis.features(["noun", name])
    let embeddings = Quantity(
      .given(.init([[1, -2], [3, 4]]), rows: .tokens(["river", "bank"]), columns: features)
    ).named("E", "embeddings")
    let weights = Quantity(
      .given(.init([[1], [2]]), rows: features, columns: Axis(name: "column", labels: .numbers(0..<1)))
    ).named("W", "weights")
    return RenderingTests.book {
      MatrixTable(embeddings)
      MatrixTable(weights)
      Worked(embeddings[1, 1])
      Figure.heatMaps([embeddings])
      Figure.bars([BarGroup("features", row: 1, of: embeddings)])
    }
  }

  @Test(arguments: oddTokens.indices)
  func html(index: Int) {
    let (name, shown) = oddTokens[index]
    let page = Tree(book(naming: name).html)
    #expect(page.all("th").filter { $0.text.asRead == shown }.count == 2)
    #expect(page.all("aside")[0].all("p")[0].text.asRead.contains("token bank, feature \(shown)"))
    #expect(page.all("svg")[1]["aria-label"]?.asRead.contains("\(shown) 4.00") == true)
    #expect(shape(page) == shape(Tree(book(naming: "word").html)))
  }

  /// What a page is made of; where a table of long words takes the margin, and what stands beside it, does not count.
  private func shape(_ page: Tree) -> [Substring] {
    page.skeleton.split { "() ".contains($0) }.filter { !["wide", "row", "worked", "third"].contains($0) }.sorted()
  }

  @Test(.enabled(if: CommonMark.isInstalled, CommonMark.advice), arguments: oddTokens.indices)
  func markdown(index: Int) throws {
    let (name, shown) = oddTokens[index]
    let page = Tree(try CommonMark.shown(book(naming: name).markdownFiles[1].text))
    #expect((page.all("th") + page.all("td")).filter { $0.text.asRead == shown }.count == 2)
    #expect(page.all("p").contains { $0.text.asRead.hasSuffix("= 4.00 (token “bank”, feature “\(shown)”)") })
  }

  @Test func terminal() {
    let book = book(naming: "water or money")
    let text = book.terminalText(of: book.pages[0], .plain(80))
    #expect(text.contains("      noun    water or money\n"))
    #expect(text.contains("token “bank”, feature “water or money”"))
  }

  @Test func notebook() {
    let notebook = book(naming: "water or money").jupyterNotebook()
    #expect(notebook.contains(#"show(E, [\"river\", \"bank\"], [\"noun\", \"water or money\"], 2)"#))
    #expect(notebook.contains(#"show(W, [\"noun\", \"water or money\"], [\"0\"], 2)"#))
  }

  @Test func voice() {
    let named = Quantity(
      .given(.init([[1, 2]]), rows: .tokens(["bank"]), columns: .features(["noun", "water or money"])))
    let explanation = Explanation(named.named("E", "embeddings")[0, 1], in: QuantityIndex([]), style: Self.style)
    #expect(explanation.spoken.hasPrefix("embeddings, token bank, water or money, 2.00."))
  }
}
