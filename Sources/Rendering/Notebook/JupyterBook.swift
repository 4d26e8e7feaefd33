import Literate

extension Book {
  /// The book as a Jupyter notebook (nbformat 4.5): prose in Markdown, and at each table the NumPy that computes it, made from
  /// the provenance, with the output that it prints.
  ///
  /// Assertions say that NumPy and the book agree within 10⁻⁹, the last of them in the last cell.
  public func jupyterNotebook() -> String {
    var writer = JupyterWriter()
    write(parts, into: &writer)
    return writer.cells.file
  }

  func write(_ parts: [Part], into writer: inout JupyterWriter) {
    let summary = MarkdownInline(book: self, style: pages[0].style, medium: .notebook).text(summary)
    writer.cells.addMarkdown("\(markdownTitle)\n\(summary)")
    #if !hasFeature(Embedded)
      if let homework = writer.homework { writer.cells.addMarkdown(homework.assignment.instructions) }
    #endif
    for part in parts { writer.part(part, in: self) }
    writer.checkAll()
    writer.defineTools()
  }
}
