import JSON
import Literate
import Numbers
import Workings

/// Writes chapters into the cells of a notebook, and knows which names are bound to what.
///
/// A name stands for one quantity in a part that is one computation, and for one in a chapter of any other part: there each
/// chapter computes anew what it starts from. Whatever was bound is compared with the book’s numbers before that.
struct JupyterWriter {
  var cells = JupyterCells()
  #if !hasFeature(Embedded)
    /// What is left to a student, if anything is.
    var homework: Homework?
  #endif
  /// What the code uses beside NumPy.
  private var definitions: [PythonDefinition] = []
  /// The figures shown so far, as the elements of a Python list.
  private var figures: [String] = []
  var names = BoundNames()
  /// The lines of the cell that is being written.
  var lines: [String] = []

  /// A part: its title, if it is one of several, and its chapters.
  mutating func part(_ part: Part, in book: Book) {
    checkAll()
    if book.parts.count > 1 { cells.addMarkdown(part.title.markdownHeading(1)) }
    for page in part.pages {
      if !part.isOneComputation { checkAll() }
      self.page(MarkdownPage(book: book, page: page, medium: .notebook), computesFigures: !part.isOneComputation)
    }
  }

  /// Defines what the other cells use, below the title: functions, and the figures.
  mutating func defineTools() {
    cells.addCode(jupyterTools(definitions), at: 1)
    #if !hasFeature(Embedded)
      if let homework { cells.addHiddenCode(homework.tools, at: 2) }
    #endif
    if figures.isEmpty { return }
    cells.addHiddenCode(jupyterFigures + "\n\nfigures = [\n\(figures.joined())]", at: 2)
  }

  /// A figure as what code shows, since neither VS Code nor Colab takes SVG in Markdown, and Colab takes no attachment.
  private mutating func figure(_ drawing: Drawing) {
    lines.append("figures[\(figures.count)]")
    cells.addCode(lines.joined(separator: "\n"), showing: drawing)
    lines = []
    figures.append("    Figure(\(jsonString(drawing.svg(style: "")))),\n")
  }

  /// A chapter: its prose, interrupted where a table is computed and shown, or a figure; one inside an answer or a remark
  /// follows it.
  private mutating func page(_ page: MarkdownPage, computesFigures: Bool) {
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
        if computesFigures {
          for quantity in block.shownQuantities { compute(quantity) }
        }
        self.figure(figure.drawing(page.page.style))
        if !caption.inlines.isEmpty { prose.append(.paragraph(Prose([.emphasis(caption.inlines)]))) }
      case .program(let program):
        prose.append(.paragraph("\(program.title):"))
        flush(&self)
        cells.addCode(program.code)
      case .code: break  // The cells hold that code.
      case .heading, .paragraph, .list, .equation, .worked, .claims, .question, .aside: prose.append(block)
      }
    }
    flush(&self)
    for quantity in page.page.quantities { compute(quantity) }
    finishCell()
  }

  private mutating func show(_ table: MatrixTable, _ style: NumberStyle) {
    compute(table.quantity)
    var (name, isPrinted) = (names.expression(for: table.quantity), true)
    #if !hasFeature(Embedded)
      if let homework {
        isPrinted = !homework.asks(for: table.quantity)
        if table.quantity.name == nil, homework.hides(table.quantity) { name = homework.numbers(of: table.quantity) }
      }
    #endif
    let grid = JupyterTable(table, style, called: name)
    lines.append(grid.call)
    finishCell(printing: isPrinted ? grid.output : "")
  }

  mutating func finishCell(printing output: String = "") {
    if !lines.isEmpty { cells.addCode(lines.joined(separator: "\n"), printing: output) }
    lines = []
  }

  /// The assignments that a quantity takes, those of what it is made from first; none for what is there already.
  ///
  /// Where one of them would take a name from another quantity, all begins anew.
  private mutating func compute(_ quantity: Quantity) {
    var steps = names.missing(for: quantity)
    if steps.contains(where: { names.isTaken($0) }) {
      checkAll()
      steps = names.missing(for: quantity)
    }
    for step in steps { assign(step) }
  }

  private mutating func assign(_ quantity: Quantity) {
    #if !hasFeature(Embedded)
      if assignForStudent(quantity) { return }
    #endif
    write(quantity, isChecked: true)
  }

  /// The assignment of a quantity, and what its code uses.
  mutating func write(_ quantity: Quantity, isChecked: Bool) {
    for definition in [quantity].pythonDefinitions where !definitions.contains(definition) {
      definitions.append(definition)
    }
    let size = "\(quantity.value.rows) × \(quantity.value.columns)"
    let code = quantity.operation.numpy(quantity.operands.map { names.expression(for: $0) })
    lines.append("\(names.bind(quantity, isChecked: isChecked)) = \(code)  # \(quantity.meaning), \(size)")
  }

  /// Asserts that all that is bound and checked has the book’s numbers, and begins anew.
  mutating func checkAll() {
    finishCell()
    let assertions = names.assertions
    if !assertions.isEmpty {
      let words = "\(assertions.count) quantities are those of the book."
      cells.addCode("\(assertions.joined(separator: "\n"))\nprint(\"\(words)\")", printing: "\(words)\n")
    }
    names = BoundNames()
  }
}
