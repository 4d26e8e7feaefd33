import Literate
import Rendering
import Support
import Testing

/// Figures on a page of either format; what is drawn has files of its own.
@Suite struct FigureTests {
  private let figure = Figure.heatMaps([quantity([[1, -2]], tokens: ["<b>"])])
  private let words = "Heat map of E, numbers, 1 by 2; strongest where <b> meets feature 1."

  @Test func htmlHoldsThePictureItsWordsAndTheCaption() {
    let tree = Tree(html { figure.captioned("Cap *x*.") })
    #expect(tree.all("figure").count == 1)
    #expect(tree.all("svg").map { $0["aria-label"] } == [words])
    #expect(tree.all("svg").map { $0["role"] } == ["img"])
    #expect(tree.all("figcaption").map { $0.text } == ["Cap x."])
    #expect(Tree(html { figure }).all("figcaption").isEmpty)
  }

  @Test func markdownLinksToAFile() {
    #expect(
      markdown { figure.captioned("Cap *x*.") }
        == "![\(words.replacing("<b>", with: "\\<b>"))](figures/01-one-page-1.svg)\n\n"
        + "*Cap *x*.*\n\n")
    #expect(!markdown { figure }.contains("*"))
  }

  @Test func filesAreNumberedInTheOrderOfThePage() {
    let files = book {
      figure
      Question("Why?") { figure }
      Aside(.note) { figure }
    }.markdownFiles
    #expect(
      files.map { $0.path } == [
        "chapters/README.md", "chapters/01-one-page.md", "chapters/figures/01-one-page-1.svg",
        "chapters/figures/01-one-page-2.svg", "chapters/figures/01-one-page-3.svg",
      ])
    for number in 1...3 { #expect(files[1].text.contains("(figures/01-one-page-\(number).svg)")) }
  }

  @Test func aFileStandsAlone() {
    let file = book { figure }.markdownFiles[2].text
    let svg = Tree(file).children[0]
    #expect(svg.name == "svg")
    #expect(svg["xmlns"] == nil || svg["xmlns"] == "http://www.w3.org/2000/svg")
    #expect(file.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" "))
    #expect(svg.all("title").map { $0.text } == [words])
    #expect(svg.all("style").count == 1)
    #expect(svg["viewBox"] == "0 0 \(svg["width"] ?? "") \(svg["height"] ?? "")")
  }
}
