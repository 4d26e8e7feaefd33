import Literate
import Workings

extension Book {
  /// The book as Markdown in GitHub’s flavour: a page a chapter, a contents page, and figures as SVG files.
  public var markdownFiles: [OutputFile] {
    [markdownContents] + parts.flatMap { markdownFiles(of: $0) }
  }

  /// Those of a part’s pages.
  public func markdownFiles(of part: Part) -> [OutputFile] {
    part.pages.flatMap { MarkdownPage(book: self, page: $0).files }
  }

  /// The whole book as one Markdown text, its figures inside it.
  public var markdown: String {
    let chapters = pages.map { page in
      let writer = MarkdownPage(book: self, page: page, medium: .oneFile)
      return "<a id=\"\(page.slug)\"></a>\n\n\(writer.text)"
    }
    let summary = MarkdownInline(book: self, style: pages[0].style, medium: .oneFile).text(summary)
    return OutputFile.mark + "\(markdownTitle)\n\(summary)\n\n" + chapters.joined()
  }

  /// The title as a heading.
  var markdownTitle: String { title.shortened(to: longestTitle).visible.markdownHeading(1) }

  /// The contents page.
  public var markdownContents: OutputFile {
    let writer = MarkdownInline(book: self, style: pages[0].style)
    var text = OutputFile.mark + "\(markdownTitle)\n\(writer.text(summary))\n"
    for part in parts {
      let pages = part.pages.map {
        "\($0.number). [\($0.title.escapedForMarkdown(.link))](\($0.fileName)) – \(writer.text($0.lead))\n"
      }
      text +=
        part.isFolded
        ? "\n<details><summary>\(part.title.escapedForHTML)</summary>\n\n\(pages.joined())\n</details>\n"
        : "\n\(part.title.markdownHeading(2))\n\(pages.joined())"
    }
    return OutputFile(path: "chapters/README.md", text: text)
  }
}

extension String {
  /// The text as a heading, and the end of its line.
  func markdownHeading(_ level: Int) -> String {
    String(repeating: "#", count: level) + " \(escapedForMarkdown().safeAsHeading)\n"
  }
}
