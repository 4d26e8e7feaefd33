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
    let name = isKey || sheet.name != nil ? "" : "   Name …………………………………"
    return "@page student-\(sheet.student){@bottom-right{content:\"\((who(sheet) + name).escapedForCSS)\"}}\n"
  }

  private func who(_ sheet: Worksheet) -> String {
    "\(isKey ? "Key, student" : "Student") \(sheet.student)\(sheet.name.map { ", \($0.visible)" } ?? "")"
  }

  private func section(_ sheet: Worksheet) -> String {
    let name = sheet.name.map { ", \($0.visible.escapedForHTML)" } ?? ""
    let blank = isKey || sheet.name != nil ? "" : "<p class=\"name\">Name</p>"
    return """
      <section style="page:student-\(sheet.student);--who:&quot;\(who(sheet).escapedForCSS)&quot;">
      <header><h1>\(isKey ? "Key" : "Attention by hand")</h1><p>Student \(sheet.student)\(name)</p>\(blank)</header>
      \(isKey ? KeyOfSheet(sheet).html : tables(sheet))</section>

      """
  }

  private func tables(_ sheet: Worksheet) -> String {
    let inline = HTMLInline(style: sheet.style)
    let digits = sheet.style.decimals == 1 ? "one decimal" : "\(sheet.style.decimals) decimals"
    // Tables of up to four columns fit side by side on a page.
    let isNarrow = sheet.items.allSatisfy { $0.quantity.fitsHalfAPage }
    let rules = """
      Follow the token \(inline.text("\(sheet.token)")) \(sheet.way): \(sheet.cells.count) numbers, in one row of each table.
      Round every number to \(digits) when you write it down, halves away from zero, and go on with the rounded number.
      Within one number keep all the digits of the calculator: an answer may be one off in its last digit, up or down.
      What is printed already was made in the same way.
      """
    return """
      <p class="rules">\(rules)</p>
      <div\(isNarrow ? " class=\"narrow\"" : "")>
      \(sheet.items.enumerated().map { item($0.element, $0.offset + 1, sheet.style, inline) }.joined())</div>
      """
  }

  private func item(_ item: Worksheet.Item, _ number: Int, _ style: NumberStyle, _ inline: HTMLInline) -> String {
    let quantity = item.quantity
    let formula = quantity.operation.formula(quantity.operands.map { $0.symbol }).whole
    let equation: Formula =
      item.emptyRow == nil || quantity.operands.isEmpty ? quantity.symbol : [quantity.symbol, "=", formula]
    return """
      <figure\(item.cells.isEmpty ? "" : " class=\"asked\"")><figcaption><b>\(number)</b> \(equation.mathML()) <span>\(inline.text(item.instruction))</span></figcaption>
      \(table(item, style, inline))\(largest(item))\(workings(item, style))</figure>

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
        return column < item.examples ? "<td class=\"filled\">\(text)</td>" : "<td class=\"empty\"></td>"
      }
      return "<tr><th scope=\"row\">\(inline.label(quantity.rows, row))</th>\(cells.joined())</tr>"
    }
    return "<table><thead><tr><td></td>\(head.joined())</tr></thead><tbody>\(body.joined())</tbody></table>\n"
  }

  private func largest(_ item: Worksheet.Item) -> String {
    item.asksForLargest ? "<p>The largest share of your row goes to <span class=\"blank\"></span></p>\n" : ""
  }

  /// How the first of the numbers that are filled in as examples is made.
  private func workings(_ item: Worksheet.Item, _ style: NumberStyle) -> String {
    guard let cell = item.worked.first else { return "" }
    return "<p class=\"example\">\(cell.name.escapedForHTML): \(cell.equations(style).escapedForHTML)</p>\n"
  }
}

extension Cell {
  /// How it is made, in one line.
  func equations(_ style: NumberStyle) -> String {
    working.lines.map { $0.equation(style).plainText }.joined(separator: "; ")
  }
}

extension Quantity {
  /// Whether its table can stand beside another one: few columns, with names that do not have to be broken often.
  fileprivate var fitsHalfAPage: Bool {
    switch columns.labels {
    case .names(let names), .tokens(let names):
      value.columns <= 4 && names.allSatisfy { $0.unicodeScalars.count <= longestInHalfAPage }
    case .numbers, .none: value.columns <= 4
    }
  }
}

/// How many characters the name of a column may have where two tables stand side by side.
private let longestInHalfAPage = 14

extension String {
  /// As it stands in a string of a style sheet.
  fileprivate var escapedForCSS: String {
    unicodeScalars.map { scalar in
      scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9" ~= scalar)
        ? "\\" + String(scalar.value, radix: 16) + " " : String(scalar)
    }.joined()
  }
}

/// How sheets look, on the screen and on paper.
///
/// Firefox knows no text at the foot of a page, and says with each table whose it is.
private let worksheetStyles = """
  @page{margin:15mm;@bottom-right{font:9pt system-ui,"Noto Sans",sans-serif}}
  :root{color-scheme:light}
  body{font:11pt/1.4 "Iowan Old Style",Palatino,P052,Georgia,serif;color:#000;background:#fff;margin:0 auto;max-width:180mm;padding:1rem}
  section+section{break-before:page;margin-top:3rem}
  header{display:flex;gap:2em;align-items:baseline;border-bottom:1px solid #000}h1{font-size:16pt;margin:0 auto .2em 0}header p{margin:0}
  .name{flex:0 1 14em;border-bottom:1px dotted #000;margin-left:1em}
  .rules{font-size:10pt}.token{font-weight:700}figure{margin:.6em 0;break-inside:avoid;overflow-x:auto}figcaption b{margin-right:.6em}figcaption>math{margin-right:.8em}
  @media print,(min-width:44rem){.narrow{columns:2;column-gap:8mm}.narrow figure:first-child{margin-top:0}}
  table{border-collapse:collapse;margin:.4em 0 0 .8em;font:9.5pt system-ui,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
  th{font-weight:400;padding:.15em .35em;overflow-wrap:anywhere}th[scope=row]{max-width:12em}th[scope=col]{max-width:7em}td{border:1px solid #999;padding:.2em .5em;text-align:right;min-width:3.2em}thead td{border:0}
  .empty{border:1.5px solid #000;height:8mm;min-width:4.4em}.filled{font-weight:700;border:1.5px solid #000}
  figure p{margin:.4em 0 0 1.4em}.blank{display:inline-block;width:9em;border-bottom:1px dotted #000}.example{font:9pt/1.4 system-ui,"Noto Sans",sans-serif}
  .narrow .asked{padding-bottom:9mm}.narrow table{margin-left:0;font-size:9pt}.narrow th[scope=row]{max-width:4.8em}.narrow td{padding:.2em .3em;min-width:2.8em}.narrow .empty{min-width:3.6em}
  .key{columns:2;column-gap:6mm;font:7pt/1.25 system-ui,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
  .key p{margin:0 0 .15em;padding-left:1.6em;text-indent:-1.6em;overflow-wrap:anywhere}.key b{display:inline-block;min-width:1.6em;text-indent:0}sub{font-size:.75em}
  @media print{@supports (-moz-appearance:none){figcaption::after{content:"  " var(--who);font-size:7pt}}body{padding:0;max-width:none}div:not(.narrow) table{font-size:8.5pt}div:not(.narrow) td{padding:.2em .35em}}

  """
