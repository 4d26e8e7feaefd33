import JSON
import Literate
import Numbers
import Workings

extension Book {
  /// The book as a Jupyter notebook (nbformat 4.5): prose in Markdown, and at each table the NumPy that computes it, made from
  /// the provenance, with the output that it prints.
  ///
  /// Of the quantities that are left out, by name, the code is for the student to write; an assertion tells whether it is right.
  /// Everywhere else assertions say that NumPy and the book agree within 10⁻⁹, the last of them in the last cell.
  public func notebook(leavingOut leftOut: [Symbol] = []) -> String {
    var writer = NotebookWriter(leftOut: leftOut)
    let summary = MarkdownInline(book: self, style: pages[0].style, medium: .notebook).text(summary)
    writer.markdown("\(markdownTitle)\n\(summary)")
    for part in parts {
      if parts.count > 1 { writer.markdown(part.title.markdownHeading(1)) }
      for page in part.pages { writer.page(MarkdownPage(book: self, page: page, medium: .notebook)) }
    }
    writer.checkAll()
    writer.bindTools(after: 1)
    writer.bindFigures(after: 2)
    return writer.file
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

/// Collects the cells of a notebook, and knows which names are bound to what.
private struct NotebookWriter {
  private let leftOut: [Symbol]
  private var cells: [(kind: String, rest: String)] = []
  /// What the code uses beside NumPy.
  private var definitions: [PythonDefinition] = []
  /// The figures shown so far, as the elements of a Python list.
  private var figures: [String] = []
  /// What each name stands for, in the order in which the names were bound.
  private var bound: [(name: Symbol, quantity: Quantity)] = []

  init(leftOut: [Symbol]) { self.leftOut = leftOut }

  mutating func markdown(_ text: String) { cell("markdown", text, ending: "") }

  mutating func code(_ text: String, output: String = "") {
    let stream = "{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": \(jsonString(output))}"
    cell("code", text, ending: ", \"execution_count\": null, \"outputs\": [\(output.isEmpty ? "" : stream)]")
  }

  private mutating func cell(_ kind: String, _ text: String, metadata: String = "", ending: String) {
    cells.append((kind, "\"metadata\": {\(metadata)}, \"source\": \(jsonString(text))\(ending)"))
  }

  /// A figure as what code shows, since neither VS Code nor Colab takes SVG in Markdown, and Colab takes no attachment.
  ///
  /// An image in HTML comes first: JupyterLab shows it before a notebook is trusted, and the colours stay inside.
  private mutating func figure(_ drawing: Drawing) {
    let (svg, words) = (drawing.svg(), drawing.description.visible)
    let address = Array(svg.utf8).address(as: "image/svg+xml")
    let image = "<img alt=\"\(words.escapedForHTML)\" src=\"\(address)\">"
    let data = [("image/svg+xml", svg), ("text/html", image), ("text/plain", words)].map { type, text in
      "\"\(type)\": \(jsonString(text))"
    }
    let result = "\"execution_count\": null, \"metadata\": {}, \"output_type\": \"execute_result\""
    cell(
      "code", "figures[\(figures.count)]",
      ending: ", \"execution_count\": null, \"outputs\": [{\"data\": {\(data.joined(separator: ", "))}, \(result)}]")
    figures.append("    Figure(\(jsonString(drawing.svg(style: "")))),\n")
  }

  /// The cell that holds what the others use.
  mutating func bindTools(after place: Int) {
    code(notebookTools(definitions))
    cells.insert(cells.removeLast(), at: place)
  }

  /// The cell that holds the figures, hidden where viewers know how.
  mutating func bindFigures(after place: Int) {
    if figures.isEmpty { return }
    cell(
      "code", notebookFigures + "\n\nfigures = [\n\(figures.joined())]",
      metadata: "\"cellView\": \"form\", \"jupyter\": {\"source_hidden\": true}, \"tags\": [\"hide-input\"]",
      ending: ", \"execution_count\": null, \"outputs\": []")
    cells.insert(cells.removeLast(), at: place)
  }

  var file: String {
    let lines = cells.enumerated().map { place, cell in
      "  {\"cell_type\": \"\(cell.kind)\", \"id\": \"cell-\(place)\", \(cell.rest)}"
    }
    return """
      {
       "cells": [
      \(lines.joined(separator: ",\n"))
       ],
       "metadata": {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {
         "file_extension": ".py", "mimetype": "text/x-python", "name": "python", "nbconvert_exporter": "python",
         "pygments_lexer": "ipython3"
        }
       },
       "nbformat": 4,
       "nbformat_minor": 5
      }

      """
  }

  /// A chapter: its prose, interrupted where a table is computed and shown, or a figure; one inside an answer or a remark
  /// follows it.
  mutating func page(_ page: MarkdownPage) {
    var prose: [Block] = []
    var heading = page.heading
    func flush(_ writer: inout NotebookWriter) {
      var drawings: [Drawing] = []
      let words = heading + page.blocks(prose, &drawings)
      if !words.isEmpty { writer.markdown(words) }
      for drawing in drawings { writer.figure(drawing) }
      (heading, prose) = ("", [])
    }
    for block in page.page.blocks {
      switch block {
      case .table(let table):
        flush(&self)
        show(table, page.page.style)
      case .figure(let figure, let caption):
        flush(&self)
        self.figure(figure.drawing(page.page.style))
        if !caption.inlines.isEmpty { prose.append(.paragraph(Prose([.emphasis(caption.inlines)]))) }
      case .code: break  // The cells hold that code.
      default: prose.append(block)
      }
    }
    flush(&self)
    let rest = page.page.quantities.flatMap { assignments(of: $0) }
    if !rest.isEmpty { code(rest.joined(separator: "\n")) }
  }

  private mutating func show(_ table: MatrixTable, _ style: NumberStyle) {
    let isLeftOut = table.quantity.name.map { leftOut.contains($0) } ?? false
    let lines = assignments(of: table.quantity)
    let grid = NotebookTable(table, style)
    code((lines + [grid.call]).joined(separator: "\n"), output: isLeftOut ? "" : grid.output)
  }

  /// The assignments that a quantity takes, those of what it is made from first; none for what is there already.
  private mutating func assignments(of quantity: Quantity) -> [String] {
    guard let name = quantity.name else { return quantity.operands.flatMap { assignments(of: $0) } }
    if bound.contains(where: { $0.quantity === quantity }) { return [] }
    let before = quantity.operands.flatMap { assignments(of: $0) }
    if bound.contains(where: { $0.name == name }) { checkAll() }
    bound.append((name, quantity))
    for definition in [quantity].pythonDefinitions where !definitions.contains(definition) {
      definitions.append(definition)
    }
    let size = "\(quantity.value.rows) × \(quantity.value.columns)"
    guard leftOut.contains(name) else {
      return before + [
        "\(name.numpy) = \(quantity.operation.numpy(quantity.operands.map { $0.numpy }))  # \(quantity.meaning), \(size)"
      ]
    }
    return before + [
      "\(name.numpy) = ...  # your turn: \(quantity.meaning), \(size)",
      "check(\(name.numpy), (\(quantity.value.rows), \(quantity.value.columns)), \(quantity.value.fingerprint))",
    ]
  }

  /// Asserts that all that is bound has the book’s numbers, but for what was left out, and begins anew.
  ///
  /// Where a matrix is so large that its numbers would fill pages, its fingerprint is compared.
  mutating func checkAll() {
    let lines = bound.filter { !leftOut.contains($0.name) }.map { name, quantity in
      let value = quantity.value
      guard value.elements.count <= mostCompared else {
        return "check(\(name.numpy), (\(value.rows), \(value.columns)), \(value.fingerprint))"
      }
      let rows = (0..<value.rows).map { "[\(value.row($0).map { jsonNumber($0) }.joined(separator: ", "))]" }
      return "equal(\"\(name)\", \(name.numpy), [\(rows.joined(separator: ", "))])"
    }
    if !lines.isEmpty {
      code(
        lines.joined(separator: "\n") + "\nprint(\"\(lines.count) quantities are those of the book.\")",
        output: "\(lines.count) quantities are those of the book.\n")
    }
    bound = []
  }
}

/// The most numbers of a quantity that an assertion spells out.
private let mostCompared = 600

extension Matrix {
  /// One number that changes when any of the matrix’s does, from which they cannot be read: Σ x · e^(ik) over all its numbers,
  /// k counted from 1, as Python writes it.
  ///
  /// The cosine alone would hardly notice some places: cos 11 is 0.004. Every weight here has the size 1.
  fileprivate var fingerprint: String {
    var (real, imaginary) = (0.0, 0.0)
    for (place, number) in elements.enumerated() {
      real += number * cos(Double(place + 1))
      imaginary += number * sin(Double(place + 1))
    }
    return "complex(\(jsonNumber(real)), \(jsonNumber(imaginary)))"
  }
}
