import Literate
import Numbers
import Workings

/// The little HTML that quizzes are written in: paragraphs and tables, which are XHTML too and so may stand in QTI.
enum QuizHTML {
  /// A paragraph of plain text.
  static func paragraph(_ text: String) -> String { "<p>\(text.escapedForHTML)</p>" }

  /// Some rows of a quantity under its name.
  static func table(_ quantity: Quantity, rows: [Int], _ text: (Double) -> String) -> String {
    let (rowLabels, columnLabels) = (quantity.rows.labelTexts, quantity.columns.labelTexts)
    let head = row([""] + columnLabels, heads: columnLabels.count + 1)
    let body = rows.map { index in
      row([rowLabels[index]] + quantity.value.row(index).map(text), heads: 1)
    }
    return paragraph("\(quantity.symbol.plainText), \(quantity.meaning):") + table([head] + body)
  }

  /// A table of rows.
  static func table(_ rows: [String]) -> String { "<table><tbody>\(rows.joined())</tbody></table>" }

  /// A row of plain texts, of which the first so many are heads.
  static func row(_ cells: [String], heads: Int) -> String {
    let cells = cells.enumerated().map { place, text in
      place < heads ? "<th>\(text.escapedForHTML)</th>" : "<td>\(text.escapedForHTML)</td>"
    }
    return "<tr>\(cells.joined())</tr>"
  }
}
