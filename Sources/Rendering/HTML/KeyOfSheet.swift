import Literate
import Numbers
import Workings

/// The key to one sheet, dense enough for one page: the numbers of each table by its number on the sheet.
///
/// Each number has its working, as long as that leaves the key on one page.
struct KeyOfSheet {
  private let sheet: Worksheet

  init(_ sheet: Worksheet) { self.sheet = sheet }

  var html: String {
    let worked = sheet.items.map { $0.cells.map { "\($0.name): \($0.equations(sheet.style))" } }
    let lines = worked.joined().reduce(0) { $0 + ($1.unicodeScalars.count + lineLength - 1) / lineLength }
    let isShort = lines <= mostLines
    let items = sheet.items.enumerated().filter { !$0.element.cells.isEmpty }.map { place, item in
      let name = item.quantity.sheetName
      let numbers = item.cells.map { sheet.style.text($0.value) }.joined(separator: "\u{2003}")
      let largest =
        item.asksForLargest
        ? "<p>The largest share goes to \(item.columnLabel(item.quantity.value.row(item.emptyRow ?? 0).indexOfLargest).escapedForHTML)</p>"
        : ""
      let workings = isShort ? worked[place].map { "<p>\($0.escapedForHTML)</p>" }.joined() : ""
      return
        "<p><b>\(place + 1)</b>\(name.escapedForHTML)\u{2003}<strong>\(numbers)</strong></p>\(workings)\(largest)\n"
    }
    return """
      <p class="rules">\(HTMLInline(style: sheet.style).text("\(sheet.token)")): \(sheet.blanks.count) answers.</p>
      <div class="key">
      \(items.joined())</div>
      """
  }
}

/// How many characters of a working fit on a line, and how many lines a page has beside the numbers themselves.
private let (lineLength, mostLines) = (62, 125)

extension Worksheet.Item {
  /// What a column is called, as plain text.
  public func columnLabel(_ column: Int) -> String {
    guard case .tokens(let tokens) = quantity.columns.labels else { return "\(column)" }
    return Token.all(tokens)[column].label.visible
  }
}
