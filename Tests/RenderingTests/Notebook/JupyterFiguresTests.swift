import Foundation
import Literate
import Rendering
import Testing

/// Figures show in VS Code and Colab too, which take no SVG in Markdown.
@Suite struct JupyterFiguresTests {
  @Test(arguments: WholeBook.allCases) func everyFigureIsShownByCode(which: WholeBook) throws {
    let notebook = try JupyterFile(which.book.jupyterNotebook())
    #expect(!notebook.markdown.contains { $0.contains("data:") || $0.contains("![") })
    let pictures = which.rendered.files.filter { $0.path.hasSuffix(".svg") }
    #expect(pictures.count > 10)
    #expect(notebook.shown.count == pictures.count)
    for (shown, picture) in zip(notebook.shown, pictures) {
      let svg = try #require(shown["image/svg+xml"])
      #expect(picture.text.hasSuffix(svg))
      let image = try #require(Tree(shown["text/html"].map { $0.dropLast() + "/>" } ?? "").all("img").first)
      let address = try #require(image["src"])
      #expect(address == "data:image/svg+xml;base64," + Data(svg.utf8).base64EncodedString())
      #expect(image["alt"] == Tree(svg).all("title")[0].text)
      #expect(shown["text/plain"] == image["alt"])
    }
  }

  /// Also one inside an answer, whose text is a cell of Markdown: it follows the cell.
  @Test func aFigureInAnAnswerFollowsIt() throws {
    let weights = square([[0.25, 0.75], [0.5, 0.5]], tokens: ["a", "b"])
    let book = book {
      Question("Who?") { Figure.attention(weights).captioned("In an answer.") }
      Figure.heatMaps([weights]).captioned("On *its* own.")
    }
    let notebook = try JupyterFile(book.jupyterNotebook())
    #expect(notebook.shown.count == 2)
    let places = notebook.cells.map { ($0["source"] as? String ?? "").split(separator: "\n").last ?? "" }
    let first = try #require(places.firstIndex(of: "figures[0]"))
    #expect(places[first...].starts(with: ["figures[0]", "figures[1]", "*On *its* own.*"]))
    #expect((notebook.cells[first - 1]["source"] as? String)?.contains("*In an answer.*") == true)
    #expect(places.firstIndex { $0 == "]" } == 2)
  }

  /// Jupyter names a heading by its text, with hyphens for spaces.
  @Test func linksLeadToTheHeadingsOfChapters() throws {
    let notebook = try JupyterFile(WholeBook.standard.book.jupyterNotebook())
    let texts = notebook.markdown.joined(separator: "\n")
    let names = texts.matches(of: /(?m)^# (.*)$/).map { String($0.output.1).replacing(" ", with: "-") }
    let links = texts.matches(of: /\]\(#([^)]*)\)/).map { String($0.output.1) }
    #expect(links.count > 3)
    #expect(links.filter { !names.contains($0) } == [])
  }

  @Test func aBookWithoutFiguresHoldsNone() throws {
    let book = book { "Text." }
    #expect(!book.jupyterNotebook().contains("Figure"))
  }

  /// Without it nbconvert writes a script as `.txt`.
  @Test func theLanguageSaysHowItsFilesEnd() throws {
    let book = book { "Text." }
    let language = try JupyterFile(book.jupyterNotebook()).metadata["language_info"] as? [String: String]
    #expect(language?["file_extension"] == ".py")
    #expect(language?["name"] == "python")
  }
}
