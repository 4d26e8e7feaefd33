import Literate
import Numbers
import Workings

/// Worksheets as one HTML page that prints on A4 and Letter, each sheet on pages of its own; or the key to them.
public struct WorksheetPage {
  private let sheets: [Worksheet]
  private let isKey: Bool

  /// A page of sheets with empty cells, or of keys, in which these are filled in and worked out.
  public init(_ sheets: [Worksheet], isKey: Bool) {
    self.sheets = sheets
    self.isKey = isKey
  }

  /// The page.
  public var html: String {
    let title = (isKey ? "Keys: " : "Worksheets: ") + (sheets.first?.title ?? "").visible.shortened(to: longestTitle)
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title.escapedForHTML)</title>
      <style>\(worksheetStyles)\(sheets.map { feet($0) }.joined())</style>
      </head>
      <body>
      <main>
      \(sheets.map { section($0) }.joined())</main>
      </body>
      </html>

      """
  }

  /// A sheet takes several pages, and each says at its foot whose it is, should they come apart.
  private func feet(_ sheet: Worksheet) -> String {
    "@page student-\(sheet.student){@bottom-right{content:\"\(isKey ? "Key, student" : "Student") \(sheet.student)\"}}\n"
  }

  private func section(_ sheet: Worksheet) -> String {
    let inline = HTMLInline(style: sheet.style)
    let count = sheet.cells.count
    let digits = sheet.style.decimals == 1 ? "one decimal" : "\(sheet.style.decimals) decimals"
    // Tables of up to four columns fit side by side on a page.
    let isNarrow = sheet.items.allSatisfy { $0.quantity.fitsHalfAPage }
    let rules = """
      Follow \(inline.text("\(sheet.token)")) \(sheet.way): \(count) numbers, one row of each table.
      Round every number to \(digits) when you write it down, halves away from zero, and go on with the rounded number.
      Within one number keep all the digits of the calculator. What is printed already was made in the same way.
      """
    return """
      <section style="page:student-\(sheet.student)">
      <header><h1>\(isKey ? "Key" : "Attention by hand")</h1><p>Student \(sheet.student)</p>\(isKey ? "" : "<p class=\"name\">Name</p>")</header>
      <p class="rules">\(rules)</p>
      <div\(isNarrow ? " class=\"narrow\"" : "")>
      \(sheet.items.enumerated().map { item($0.element, $0.offset + 1, sheet.style, inline) }.joined())</div></section>

      """
  }

  private func item(_ item: Worksheet.Item, _ number: Int, _ style: NumberStyle, _ inline: HTMLInline) -> String {
    let quantity = item.quantity
    let formula = quantity.operation.formula(quantity.operands.map { $0.symbol }).whole
    let equation: Formula =
      item.emptyRow == nil || quantity.operands.isEmpty ? quantity.symbol : [quantity.symbol, "=", formula]
    return """
      <figure><figcaption><b>\(number)</b> \(equation.mathML()) <span>\(inline.text(item.instruction))</span></figcaption>
      \(table(item, style, inline))\(largest(item, style, inline))\(isKey ? workings(item, style) : "")</figure>

      """
  }

  private func table(_ item: Worksheet.Item, _ style: NumberStyle, _ inline: HTMLInline) -> String {
    let quantity = item.quantity
    let head = (0..<quantity.value.columns).map { "<th scope=\"col\">\(inline.label(quantity.columns, $0))</th>" }
    let body = (0..<quantity.value.rows).map { row in
      let cells = (0..<quantity.value.columns).map { column in
        let number = quantity.value[row, column]
        // A number that is given is exact, and stands as it is.
        let text = quantity.isGiven ? NumberStyle.exact(number) : style.text(number)
        if row != item.emptyRow { return "<td>\(text)</td>" }
        return isKey ? "<td class=\"filled\">\(text)</td>" : "<td class=\"empty\"></td>"
      }
      return "<tr><th scope=\"row\">\(inline.label(quantity.rows, row))</th>\(cells.joined())</tr>"
    }
    return "<table><thead><tr><td></td>\(head.joined())</tr></thead><tbody>\(body.joined())</tbody></table>\n"
  }

  private func largest(_ item: Worksheet.Item, _ style: NumberStyle, _ inline: HTMLInline) -> String {
    guard item.asksForLargest, let row = item.emptyRow else { return "" }
    let answer = inline.label(item.quantity.columns, item.quantity.value.row(row).indexOfLargest)
    return "<p>The largest share of your row goes to \(isKey ? answer : "<span class=\"blank\"></span>")</p>\n"
  }

  private func workings(_ item: Worksheet.Item, _ style: NumberStyle) -> String {
    guard !item.cells.isEmpty else { return "" }
    let lines = item.cells.map { cell in
      let equations = cell.working.lines.map { $0.equation(style).plainText.escapedForHTML }
      return "<li>\(cell.name.escapedForHTML): \(equations.joined(separator: "; "))</li>"
    }
    return "<ul>\(lines.joined())</ul>\n"
  }
}

extension Quantity {
  /// Whether its table can stand beside another one: few columns, with short names if they have any.
  fileprivate var fitsHalfAPage: Bool {
    guard case .names(let names) = columns.labels else { return value.columns <= 4 }
    return value.columns <= 4 && names.reduce(0) { $0 + $1.unicodeScalars.count } <= 20
  }
}

/// How sheets look, on the screen and on paper.
private let worksheetStyles = """
  @page{margin:15mm;@bottom-right{font:9pt system-ui,"Noto Sans",sans-serif}}
  :root{color-scheme:light}
  body{font:11pt/1.4 "Iowan Old Style",Palatino,P052,Georgia,serif;color:#000;background:#fff;margin:0 auto;max-width:180mm;padding:1rem}
  section+section{break-before:page;margin-top:3rem}
  header{display:flex;gap:2em;align-items:baseline;border-bottom:1px solid #000}h1{font-size:16pt;margin:0 auto .2em 0}header p{margin:0}
  .name{flex:0 1 14em;border-bottom:1px dotted #000;margin-left:1em}
  .rules{font-size:10pt}figure{margin:.9em 0;break-inside:avoid;overflow-x:auto}figcaption b{margin-right:.6em}figcaption>math{margin-right:.8em}
  @media print,(min-width:44rem){.narrow{columns:2;column-gap:8mm}.narrow figure:first-child{margin-top:0}}
  table{border-collapse:collapse;margin:.4em 0 0 .8em;font:9.5pt system-ui,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
  th{font-weight:400;padding:.15em .35em}th[scope=row]{max-width:12em;overflow-wrap:anywhere}td{border:1px solid #999;padding:.2em .5em;text-align:right;min-width:3.2em}thead td{border:0}
  .empty{border:1.5px solid #000;height:1.7em;min-width:3.6em}.filled{font-weight:700;border:1.5px solid #000}
  figure p{margin:.4em 0 0 1.4em}.blank{display:inline-block;width:9em;border-bottom:1px dotted #000}
  ul{font:9pt/1.5 system-ui,"Noto Sans",sans-serif;margin:.4em 0 0;padding-left:2.4em}sub{font-size:.75em}
  @media print{body{padding:0;max-width:none}div:not(.narrow) table{font-size:8.5pt}div:not(.narrow) td{padding:.2em .35em}}

  """
