import Literate
import Workings

extension Book {
  /// The book as a Jupyter notebook (nbformat 4.5): prose in Markdown, and at each table the NumPy that computes it, made from
  /// the provenance, with the output that it prints.
  ///
  /// Of the quantities that are left out, by name, the code is for the student to write; an assertion tells whether it is right.
  /// A part whose chapters repeat what they start from would give it away, and is there only if it is the one that asks for it.
  /// Everywhere else assertions say that NumPy and the book agree within 10⁻⁹, the last of them in the last cell.
  public func jupyterNotebook(leavingOut leftOut: [Symbol] = []) -> String {
    var writer = JupyterWriter(leftOut: leftOut)
    let summary = MarkdownInline(book: self, style: pages[0].style, medium: .notebook).text(summary)
    writer.cells.addMarkdown("\(markdownTitle)\n\(summary)")
    for part in parts(leavingOut: leftOut) { writer.part(part, in: self) }
    writer.checkAll()
    writer.defineTools()
    return writer.cells.file
  }

  private func parts(leavingOut leftOut: [Symbol]) -> [Part] {
    let asked = computedNames.filter { leftOut.contains($0.name) }.map { $0.slug }
    return parts.filter { part in
      leftOut.isEmpty || part.isOneComputation || part.pages.contains { asked.contains($0.slug) }
    }
  }

  /// The names of the quantities that a notebook computes, in order, with the chapter that shows each first.
  public var computedNames: [(name: Symbol, slug: String)] {
    var names: [(name: Symbol, slug: String)] = []
    for page in pages {
      for quantity in page.quantities where quantity.isComputed {
        guard let name = quantity.name, !names.contains(where: { $0.name == name }) else { continue }
        names.append((name, page.slug))
      }
    }
    return names
  }
}
