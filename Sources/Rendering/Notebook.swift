import Literate
import Numbers
import Workings

extension Book {
  /// The book as a Jupyter notebook (nbformat 4.5): prose in Markdown, and at each table the NumPy that computes it, made from
  /// the provenance, with the output that it prints.
  ///
  /// Of the quantities that are left out, by name, the code is for the student to write; an assertion tells whether it is right.
  /// Everywhere else assertions say that NumPy and the book agree within 10⁻⁹, the last of them in the last cell.
  public func notebook(leavingOut leftOut: [String] = []) -> String {
    var writer = NotebookWriter(leftOut: leftOut)
    let summary = MarkdownInline(book: self, style: pages[0].style, isAlone: false).text(summary)
    writer.markdown("# \(title.shortened(to: longestTitle).fullyEscapedForMarkdown)\n\n\(summary)")
    writer.code(notebookTools)
    for part in parts {
      if parts.count > 1 { writer.markdown("# \(part.title.escapedForMarkdown)") }
      for page in part.pages { writer.page(MarkdownPage(book: self, page: page, isAlone: false, isNotebook: true)) }
    }
    writer.checkAll()
    return writer.file
  }

  /// The names of the quantities that a notebook computes, in order, with the chapter that shows each first.
  public var computedNames: [(name: String, slug: String)] {
    var names: [(name: String, slug: String)] = []
    for page in pages {
      for quantity in page.quantities where quantity.isComputed {
        guard let name = quantity.name, !names.contains(where: { $0.name == name }) else { continue }
        names.append((name, page.slug))
      }
    }
    return names
  }
}

extension Quantity {
  /// Whether its numbers come from a computation, and are neither given nor drawn.
  var isComputed: Bool { !operands.isEmpty || operation.formula([]).entries.count > 0 }
}

/// Collects the cells of a notebook, and knows which names are bound to what.
private struct NotebookWriter {
  private let leftOut: [String]
  private var cells: [String] = []
  /// What each name stands for, in the order in which the names were bound.
  private var bound: [(name: String, quantity: Quantity)] = []

  init(leftOut: [String]) { self.leftOut = leftOut }

  mutating func markdown(_ text: String) { cell("markdown", text, ending: "") }

  mutating func code(_ text: String, output: String = "") {
    let stream = "{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": \(jsonString(output))}"
    cell("code", text, ending: ", \"execution_count\": null, \"outputs\": [\(output.isEmpty ? "" : stream)]")
  }

  private mutating func cell(_ kind: String, _ text: String, ending: String) {
    cells.append(
      "  {\"cell_type\": \"\(kind)\", \"id\": \"cell-\(cells.count)\", \"metadata\": {}, \"source\": \(jsonString(text))\(ending)}"
    )
  }

  var file: String {
    """
    {
     "cells": [
    \(cells.joined(separator: ",\n"))
     ],
     "metadata": {
      "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
      "language_info": {"name": "python"}
     },
     "nbformat": 4,
     "nbformat_minor": 5
    }

    """
  }

  /// A chapter: its prose, interrupted where a table is computed and shown.
  mutating func page(_ page: MarkdownPage) {
    var prose: [Block] = []
    var heading = page.heading
    func text(_ blocks: [Block]) -> String {
      var figures: [OutputFile] = []
      return page.blocks(blocks, &figures)
    }
    func flush(_ writer: inout NotebookWriter) {
      let words = heading + text(prose)
      if !words.isEmpty { writer.markdown(words) }
      (heading, prose) = ("", [])
    }
    for block in page.page.blocks {
      switch block {
      case .table(let table):
        flush(&self)
        show(table, page.page.style)
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
    let size = "\(quantity.value.rows) × \(quantity.value.columns)"
    guard leftOut.contains(name) else {
      return before + [
        "\(name) = \(quantity.operation.numpy(quantity.operands.map { $0.numpy }))  # \(quantity.meaning), \(size)"
      ]
    }
    return before + [
      "\(name) = ...  # your turn: \(quantity.meaning), \(size)",
      "check(\(name), (\(quantity.value.rows), \(quantity.value.columns)), \(quantity.value.fingerprint))",
    ]
  }

  /// Asserts that all that is bound has the book’s numbers, but for what was left out, and begins anew.
  ///
  /// Where a matrix is so large that its numbers would fill pages, its fingerprint is compared.
  mutating func checkAll() {
    let lines = bound.filter { !leftOut.contains($0.name) }.map { name, quantity in
      let value = quantity.value
      guard value.elements.count <= mostCompared else {
        return "check(\(name), (\(value.rows), \(value.columns)), \(value.fingerprint))"
      }
      let rows = (0..<value.rows).map { "[\(value.row($0).map { jsonNumber($0) }.joined(separator: ", "))]" }
      return "equal(\"\(name)\", \(name), [\(rows.joined(separator: ", "))])"
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

/// A table as the notebook prints it: the call, and the lines that it writes.
private struct NotebookTable {
  private let table: MatrixTable
  private let style: NumberStyle

  init(_ table: MatrixTable, _ style: NumberStyle) {
    self.table = table
    self.style = style
  }

  private var name: String { table.quantity.numpy }
  private var rows: [String?] { table.shownRows.map { $0.map { label(table.quantity.rows, $0) } } }
  private var columns: [String?] { table.shownColumns.map { $0.map { label(table.quantity.columns, $0) } } }

  private func label(_ axis: Axis, _ place: Int) -> String {
    switch axis.labels {
    case .tokens(let tokens): tokens[place].visible
    case .numbers(let numbers): "\(numbers.lowerBound + place)"
    case .none: axis.name
    }
  }

  /// `show(A, ["cats", "chase"], ["0", None, "9"], 2)`.
  var call: String {
    func list(_ labels: [String?]) -> String {
      "[\(labels.map { $0.map(jsonString) ?? "None" }.joined(separator: ", "))]"
    }
    return "show(\(name), \(list(rows)), \(list(columns)), \(style.decimals))"
  }

  var output: String {
    let value = table.quantity.value
    var lines = [[""] + columns.map { $0 ?? "⋯" }]
    for (label, row) in zip(rows, table.shownRows) {
      let cells = table.shownColumns.map { column in
        row.flatMap { row in column.map { style.text(value[row, $0]) } } ?? (row == nil && column != nil ? "⋮" : "⋯")
      }
      lines.append([label ?? "⋮"] + cells)
    }
    let widths = lines[0].indices.map { column in lines.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return lines.map { line in
      line.indices.map { column in
        String(repeating: " ", count: widths[column] - line[column].unicodeScalars.count) + line[column]
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}

/// What the cells of the notebook use.
private let notebookTools =
  imports + NumPyTools.all.map { "\n\n\n\($0.code)" }.joined() + "\n\n\n" + printing

private let imports = #"""
  import numpy as np
  from decimal import ROUND_HALF_UP, Decimal, getcontext

  getcontext().prec, getcontext().rounding = 700, ROUND_HALF_UP
  """#

private let printing = #"""
  def text(number, decimals):
      """A number as the book prints it: halves away from zero, no negative zero, a true minus sign."""
      number = Decimal(repr(float(number)))
      if abs(number) >= 10**15:
          digits, exponent = f"{number:.{decimals}e}".split("e")
          printed = f"{digits}e{int(exponent)}"
      else:
          printed = f"{number.quantize(Decimal(1).scaleb(-decimals)) + 0:f}"
      return printed.replace("-", "−")


  def show(matrix, rows, columns, decimals):
      """Prints a matrix with its labels; None is a gap, and what follows it counts from the end."""
      def places(labels):
          gap = labels.index(None) if None in labels else len(labels)
          return [k if k < gap else None if k == gap else k - len(labels) for k in range(len(labels))]

      table = [[""] + [label or "⋯" for label in columns]]
      for label, row in zip(rows, places(rows)):
          cells = ["⋯" if column is None else "⋮" if row is None else text(matrix[row][column], decimals)
                   for column in places(columns)]
          table.append([label or "⋮"] + cells)
      widths = [max(len(line[k]) for line in table) for k in range(len(table[0]))]
      for line in table:
          print("  ".join(cell.rjust(width) for cell, width in zip(line, widths)))


  def check(matrix, shape, fingerprint):
      """Asserts the shape of a matrix, and its numbers by one that is made from them all."""
      assert np.shape(matrix) == shape, f"expected the shape {shape}, found {np.shape(matrix)}"
      assert np.isfinite(matrix).all(), "the shape is right, but some numbers are not finite"
      found = np.sum(np.ravel(matrix) * np.exp(1j * np.arange(1, np.size(matrix) + 1)))
      assert abs(found - fingerprint) <= 1e-9 * max(1, np.abs(matrix).max()), "the shape is right, the numbers are not"


  def equal(name, matrix, expected):
      """Asserts that a matrix has the book's numbers, within 1e-9 of 1 or of the largest."""
      assert np.shape(matrix) == np.shape(expected), f"{name} has the shape {np.shape(matrix)}"
      distance = np.abs(matrix - np.array(expected)).max()
      assert distance <= 1e-9 * max(1, np.abs(expected).max()), f"{name} is off by {distance}"
  """#
