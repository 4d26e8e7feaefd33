import JSON
import Literate
import Numbers
import Workings

/// Writes chapters into the cells of a notebook, and knows which names are bound to what.
struct JupyterWriter {
  var cells = JupyterCells()
  private let leftOut: [Symbol]
  /// What the code uses beside NumPy.
  private var definitions: [PythonDefinition] = []
  /// The figures shown so far, as the elements of a Python list.
  private var figures: [String] = []
  /// What each name stands for, in the order in which the names were bound.
  private var bound: [(name: Symbol, quantity: Quantity)] = []

  init(leftOut: [Symbol]) { self.leftOut = leftOut }

  /// Defines what the other cells use, below the title: functions, and the figures.
  mutating func defineTools() {
    cells.addCode(jupyterTools(definitions), at: 1)
    if figures.isEmpty { return }
    cells.addHiddenCode(jupyterFigures + "\n\nfigures = [\n\(figures.joined())]", at: 2)
  }

  /// A figure as what code shows, since neither VS Code nor Colab takes SVG in Markdown, and Colab takes no attachment.
  private mutating func figure(_ drawing: Drawing) {
    cells.addCode("figures[\(figures.count)]", showing: drawing)
    figures.append("    Figure(\(jsonString(drawing.svg(style: "")))),\n")
  }

  /// A chapter: its prose, interrupted where a table is computed and shown, or a figure; one inside an answer or a remark
  /// follows it.
  mutating func page(_ page: MarkdownPage) {
    var prose: [Block] = []
    var heading = page.heading
    func flush(_ writer: inout JupyterWriter) {
      var drawings: [Drawing] = []
      let words = heading + page.blocks(prose, &drawings)
      if !words.isEmpty { writer.cells.addMarkdown(words) }
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
      case .heading, .paragraph, .list, .equation, .worked, .claims, .question, .aside: prose.append(block)
      }
    }
    flush(&self)
    let rest = page.page.quantities.flatMap { assignments(of: $0) }
    if !rest.isEmpty { cells.addCode(rest.joined(separator: "\n")) }
  }

  private mutating func show(_ table: MatrixTable, _ style: NumberStyle) {
    let isLeftOut = table.quantity.name.map { leftOut.contains($0) } ?? false
    let lines = assignments(of: table.quantity)
    let grid = JupyterTable(table, style)
    cells.addCode((lines + [grid.call]).joined(separator: "\n"), printing: isLeftOut ? "" : grid.output)
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
      check(name, quantity.value),
    ]
  }

  /// Asserts that all that is bound has the book’s numbers, but for what was left out, and begins anew.
  ///
  /// Where a matrix is so large that its numbers would fill pages, its fingerprint is compared.
  mutating func checkAll() {
    let lines = bound.filter { !leftOut.contains($0.name) }.map { name, quantity in
      let value = quantity.value
      guard value.elements.count <= mostCompared else {
        return check(name, value)
      }
      let rows = (0..<value.rows).map {
        "[\(value.row($0).map { $0.isFinite ? jsonNumber($0) : $0.numpy }.joined(separator: ", "))]"
      }
      return "equal(\"\(name)\", \(name.numpy), [\(rows.joined(separator: ", "))])"
    }
    if !lines.isEmpty {
      cells.addCode(
        lines.joined(separator: "\n") + "\nprint(\"\(lines.count) quantities are those of the book.\")",
        printing: "\(lines.count) quantities are those of the book.\n")
    }
    bound = []
  }
}

/// The most numbers of a quantity that an assertion spells out.
private let mostCompared = 600
