import Literate
import Rendering
import Testing

@Suite struct OddTokenHTMLTests {
  @Test(arguments: oddTokens.indices)
  func showsTheTokenWhereverItStands(index: Int) {
    let (token, shown) = oddTokens[index]
    let page = Tree(bookNaming(token).html)
    func texts(_ name: String) -> [String] { page.all(name).map { $0.text.asRead } }

    #expect(page.all("bdi").map { $0.text.asRead }.filter { $0 != "plain" } == [String](repeating: shown, count: 17))
    #expect(texts("title") + texts("h1") + texts("h2").prefix(1) == [shown, shown, shown])
    #expect(texts("th").filter { $0 == shown }.count == 4)
    #expect(page.all("aside")[0].all("p")[0].text.asRead.contains("query \(shown), key plain"))
    #expect(page.all("figcaption").contains { $0.text.asRead == "\(shown) and its shares." })
    #expect(texts("p").contains("Explain. What of \(shown)?"))
    #expect(page.all("li").contains { $0.text.asRead.contains("\(shown) fails. (\(shown))") })
  }

  @Test(arguments: oddTokens.indices)
  func showsTheTokenInFigures(index: Int) {
    let (token, shown) = oddTokens[index]
    let figures = Tree(bookNaming(token).html).all("svg")
    let whole = figures[0].all("text").map { $0.text.asRead }
    #expect(whole.filter { $0 == shortened(shown, to: 24) }.count == 2)
    #expect(figures[0]["aria-label"]?.asRead.contains("\(shown) most to plain") == true)
    #expect(figures[2]["aria-label"]?.asRead.contains("shares: \(shown) 0.25, plain 0.75") == true)
    for figure in figures {
      #expect(figure.all("text").contains { $0.text.asRead == shortened(shown, to: $0.text.count) })
    }
  }

  @Test(arguments: oddTokens.indices)
  func thePageHasTheShapeItHasForAPlainWord(index: Int) {
    #expect(shape(bookNaming(oddTokens[index].token)) == shape(bookNaming("word")))
  }

  @Test(arguments: oddTokens.indices)
  func repeatedTokensShowTheirPlace(index: Int) {
    let (token, shown) = oddTokens[index]
    let page = Tree(bookNaming(token, twice: true).html)
    #expect(Set(page.all("bdi").map { $0.text.asRead }) == [shown + "0", shown + "1"])
    #expect(shape(bookNaming(token, twice: true)) == shape(bookNaming("word", twice: true)))
  }

  /// What a page is made of; that a table of long words takes the margin does not count.
  private func shape(_ book: Book) -> String {
    Tree(book.html).skeleton.replacing("matrix wide", with: "matrix").replacing("matrix worked", with: "matrix")
  }

  private func shortened(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }
}
