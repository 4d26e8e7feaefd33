import JSON
import Literate
import Numbers
import Workings

/// A table as the notebook prints it: the call, and the lines that it writes.
struct JupyterTable {
  private let table: MatrixTable
  private let style: NumberStyle
  /// What the matrix is called in the notebook.
  private let name: String

  init(_ table: MatrixTable, _ style: NumberStyle, called name: String) {
    self.table = table
    self.style = style
    self.name = name
  }

  private var rows: [String?] { table.shownRows.map { $0.map { label(table.quantity.rows, $0) } } }
  private var columns: [String?] { table.shownColumns.map { $0.map { label(table.quantity.columns, $0) } } }

  private func label(_ axis: Axis, _ place: Int) -> String {
    switch axis.labels {
    case .tokens(let labels), .names(let labels): labels[place].visible
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
