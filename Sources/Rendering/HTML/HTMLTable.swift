import Literate
import Numbers
import Workings

/// A matrix as a table of HTML.
struct HTMLTable {
  private let table: MatrixTable
  private let style: NumberStyle
  private let index: QuantityIndex
  private let inline: HTMLInline
  /// How it stands on the page: “row” beside others, as the “third” of three in the margin, and “worked” before a working.
  private let place: String

  init(_ table: MatrixTable, _ style: NumberStyle, _ index: QuantityIndex, place: String = "") {
    self.table = table
    self.style = style
    self.index = index
    inline = HTMLInline(style: style, index: index)
    self.place = place
  }

  /// The table with its caption; it says which quantity it shows, which rows and columns where not all, and where in the lesson
  /// its first number stands where that gives it.
  var html: String {
    let quantity = table.quantity
    let columns = table.shownColumns
    let (height, width) = (quantity.value.rows, quantity.value.columns)
    let head = columns.map { place in
      place.map { "<th scope=\"col\">\(inline.label(quantity.columns, $0))</th>" }
        ?? "<th class=\"gap\" scope=\"col\">⋯</th>"
    }
    let body = table.shownRows.map { row in
      let label =
        row.map { "<th scope=\"row\">\(inline.label(quantity.rows, $0))</th>" }
        ?? "<th class=\"gap\" scope=\"row\">⋮</th>"
      return "<tr>\(label)\(columns.map { cell(row, $0) }.joined())</tr>"
    }
    return """
      <figure class="matrix\(place.hasPrefix("row") || !isWide ? place.isEmpty ? "" : " " + place : " wide")"><figcaption>\(quantity.symbol.mathML()) <span>\(quantity.meaning.escapedForHTML)</span> \
      <span class="shape">\(height) × \(width)</span></figcaption>
      <div class="scroll" tabindex="0" role="group" aria-label="Table of \(quantity.meaning.escapedForHTML)"><table\(address)>
      <thead><tr><td>\(quantity.axisNames.escapedForHTML)</td>\(head.joined())</tr></thead>
      <tbody>\(body.joined())</tbody></table></div></figure>

      """
  }

  /// Whether it is wider than a column of text: it then has the margin too, and its columns stand closer.
  private var isWide: Bool { letters > lettersInColumnOfText }

  /// Whether another one has room beside it.
  var isNarrow: Bool { letters <= lettersInColumnOfText * 7 / 10 }

  private var letters: Int {
    let columns = table.shownColumns.map { column in
      guard let column else { return 1 }
      let numbers = table.shownRows.compactMap { $0.map { style.text(table.quantity.value[$0, column]).letters } }
      return max(numbers.max() ?? 0, table.quantity.columns.letters(column))
    }
    let labels = table.shownRows.compactMap { $0.map(table.quantity.rows.letters) }.max() ?? 0
    return (columns + [labels]).reduce(0) { $0 + $1 + lettersBetweenColumns }
  }

  private var address: String {
    guard let number = index.number(of: table.quantity) else { return "" }
    func places(_ shown: [Int?]) -> String { shown.map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ") }
    let given = table.quantity[0, 0].path.map { " data-given=\"\($0.escapedForHTML)\"" } ?? ""
    guard table.isElided else { return " data-quantity=\"\(number)\"\(given)" }
    return
      " data-quantity=\"\(number)\" data-rows=\"\(places(table.shownRows))\" data-columns=\"\(places(table.shownColumns))\"\(given)"
  }

  private func cell(_ row: Int?, _ column: Int?) -> String {
    guard let row, let column else { return "<td class=\"gap\">\(row == nil && column != nil ? "⋮" : "⋯")</td>" }
    let number = table.quantity.value[row, column]
    let shade = min(Int(table.shade(row, column) * 10), 9)
    let colour = shade == 0 ? "" : " class=\"\(number < 0 ? "n" : "p")\(shade)\""
    return "<td\(colour)>\(style.text(number))</td>"
  }
}

/// How many digits fit beside each other in a column of text, and into the space between two columns.
private let (lettersInColumnOfText, lettersBetweenColumns) = (66, 4)

extension Axis {
  /// How long the label of a row or column is; a name may take several lines.
  fileprivate func letters(_ place: Int) -> Int {
    switch labels {
    case .tokens(let tokens): tokens[place].visible.letters
    case .names(let names): names[place].visible.split(separator: " ").map { String($0).letters }.max() ?? 0
    case .numbers: 3
    case .none: name.letters
    }
  }
}

extension String {
  fileprivate var letters: Int { unicodeScalars.count }
}
