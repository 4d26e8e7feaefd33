import Literate
import Rendering
import Testing

@Suite struct WholeBookTests {
  @Test(arguments: WholeBook.allCases)
  func everyPictureIsWellFormed(which: WholeBook) {
    let pictures = which.rendered.files.filter { $0.path.hasSuffix(".svg") }
    #expect(pictures.count > 10)
    for picture in pictures {
      let tree = Tree(picture.text, of: picture.path)
      #expect(tree.children.map { $0.name } == ["svg"])
      #expect(tree.all("title").map { $0.text.isEmpty } == [false])
    }
  }

  @Test(arguments: WholeBook.allCases)
  func thePageIsWellFormedAndItsLinksLeadSomewhere(which: WholeBook) {
    let page = Tree(which.rendered.html, of: "the page")
    let names = page.elements.compactMap { $0["id"] }
    #expect(Set(names).count == names.count)
    for address in page.elements.compactMap({ $0["href"] }) {
      let isHere = address.hasPrefix("#") && names.contains(String(address.dropFirst()))
      #expect(isHere || address.hasPrefix("https://arxiv.org/abs/") || address.hasPrefix("data:image/png;base64,"))
    }
    for label in page.elements.compactMap({ $0["aria-labelledby"] }) { #expect(names.contains(label)) }
    let scripts = page.all("script")
    #expect(
      scripts.map { $0["type"] } == ["application/json", "application/json", "application/octet-stream", "module"])
    #expect(scripts.allSatisfy { $0["src"] == nil })
  }

  @Test(arguments: WholeBook.allCases)
  func linksBetweenMarkdownFilesLeadSomewhere(which: WholeBook) {
    let files = which.rendered.files
    let paths = Set(files.map { $0.path })
    #expect(paths.count == files.count)
    var pictures: Set<String> = []
    for file in files where file.path.hasSuffix(".md") {
      for match in file.text.matches(of: /\]\(([^)#]*)#?([^)]*)\)/) {
        let (address, entry) = ("chapters/\(match.output.1)", match.output.2)
        #expect(paths.contains(address) || address.hasPrefix("chapters/https://arxiv.org/abs/"), "\(address)")
        let target = files.first { $0.path == address }
        #expect(entry.isEmpty || target?.text.contains("<a id=\"\(entry)\">") == true, "\(match.output.0)")
        if address.hasSuffix(".svg") { pictures.insert(address) }
      }
    }
    #expect(pictures == paths.filter { $0.hasSuffix(".svg") })
  }

  @Test(arguments: WholeBook.allCases)
  func filesBeginWithTheMarkAndEndWithOneNewline(which: WholeBook) {
    let book = which.rendered
    for file in book.files {
      #expect(OutputFile.isGenerated(file.text.utf8), "\(file.path)")
      #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"), "\(file.path)")
    }
    #expect(book.html.hasPrefix("<!doctype html>\n"))
    #expect(book.html.hasSuffix("</html>\n"))
    #expect(!OutputFile.isGenerated("# Something else\n".utf8))
    #expect(!OutputFile.isGenerated("".utf8))
  }

  @Test(arguments: WholeBook.allCases)
  func noNumberIsUndefinedOrHasAHyphenForAMinus(which: WholeBook) {
    let book = which.rendered
    let cells = Tree(book.html).elements.filter { ["td", "data", "mn"].contains($0.name) }.map { $0.text }
    #expect(cells.count > 100)
    for cell in cells {
      #expect(!cell.hasPrefix("-") && !cell.hasPrefix("−0.00 ") && !cell.contains("nan") && !cell.contains("inf"))
    }
  }

  @Test(arguments: WholeBook.allCases)
  func isTheSameWhenWrittenAgain(which: WholeBook) {
    let again = which.computed
    #expect(again.html == which.rendered.html)
    #expect(again.markdownFiles.map { $0.text } == which.rendered.files.map { $0.text })
  }
}
