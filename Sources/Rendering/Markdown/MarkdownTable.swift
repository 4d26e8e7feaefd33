import Literate
import Numbers
import Workings

/// A matrix as a table of Markdown.
struct MarkdownTable {
  private let table: MatrixTable
  private let inline: MarkdownInline

  init(_ table: MatrixTable, _ inline: MarkdownInline) {
    self.table = table
    self.inline = inline
  }

  /// The table below a line that says what it shows.
  var text: String {
    let quantity = table.quantity
    let columns = table.shownColumns
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    func heading(_ place: Int?, _ axis: Axis) -> String { place.map { inline.label(axis, $0) } ?? "⋯" }

    var text =
      "$\(quantity.symbol.latex)$: \(quantity.meaning.escapedForMarkdown()), \(quantity.value.rows) × \(quantity.value.columns)\n\n"
    text += row([quantity.axisNames.escapedForMarkdown(.cell)] + columns.map { heading($0, quantity.columns) })
    text += row(["---"] + columns.map { _ in "---:" })
    for place in table.shownRows {
      let cells = columns.map { column in
        guard let place, let column else { return place == nil && column != nil ? "⋮" : "⋯" }
        return inline.style.text(quantity.value[place, column]) + " " + glyph(table.shade(place, column))
      }
      text += row([place.map { inline.label(quantity.rows, $0) } ?? "⋮"] + cells)
    }
    return text
  }

  /// A shade as a character: Markdown has no colours of its own.
  private func glyph(_ shade: Double) -> String {
    let glyphs = ["·", "░", "▒", "▓", "█"]
    return glyphs[min(Int(shade * 5), 4)]
  }
}
