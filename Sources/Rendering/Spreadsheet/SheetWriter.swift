import Numbers
import Workings

/// Writes one sheet in SpreadsheetML, row after row.
struct SheetWriter {
  /// How a cell looks: its place in ``WorkbookParts/styles(decimals:)``.
  enum Style: Int {
    case plain, title, heading, label, columnLabel, computed, given
  }

  private var bytes: [UInt8]
  /// The number of the row that is being written, from 1.
  private var row = ""

  /// A sheet whose first column has room for so many letters.
  init(labelWidth: Int) {
    bytes = Array(
      """
      \(xmlStart)<worksheet xmlns="\(spreadsheetML)"><sheetViews><sheetView workbookViewId="0">\
      <pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/></sheetView></sheetViews>\
      <cols><col min="1" max="1" width="\(labelWidth)" customWidth="1"/></cols><sheetData>
      """.utf8)
  }

  /// Begins a row, counted from 0; rows come in order, and so do their cells.
  mutating func begin(row: Int) {
    if !self.row.isEmpty { bytes += "</row>".utf8 }
    self.row = "\(row + 1)"
    bytes += "<row r=\"\(self.row)\">".utf8
  }

  /// The whole sheet.
  func finished() -> [UInt8] { bytes + Array("\(row.isEmpty ? "" : "</row>")</sheetData></worksheet>".utf8) }

  /// A cell of the row that holds a text, whatever it looks like.
  mutating func text(_ column: Int, _ text: String, _ style: Style = .plain) {
    begin(column, style, type: " t=\"inlineStr\"")
    bytes += "<is><t xml:space=\"preserve\">".utf8
    bytes.append(escaped: text.withoutCodes)
    bytes += "</t></is></c>".utf8
  }

  /// A number that can be changed.
  mutating func number(_ column: Int, _ number: Double) {
    if let text = number.nonFiniteText { return self.text(column, text, .given) }
    begin(column, .given, type: "")
    end(number)
  }

  /// A formula, with the number that it gives; a sheet knows −∞ as a text only.
  mutating func formula(_ column: Int, _ formula: String, _ number: Double) {
    let text = number.nonFiniteText
    begin(column, .computed, type: text == nil ? "" : " t=\"str\"")
    bytes += "<f>".utf8
    bytes.append(escaped: formula)
    bytes += "</f>".utf8
    if let text { bytes += "<v>\(text)</v></c>".utf8 } else { end(number) }
  }

  private mutating func begin(_ column: Int, _ style: Style, type: String) {
    bytes += "<c r=\"".utf8
    bytes += CellBlock.letters(ofColumn: column).utf8
    bytes += row.utf8
    bytes += "\" s=\"".utf8
    bytes.append(UInt8(ascii: "0") + UInt8(style.rawValue))
    bytes.append(UInt8(ascii: "\""))
    bytes += type.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func end(_ number: Double) {
    bytes += "<v>".utf8
    bytes += (number == 0 ? "0" : "\(number)").utf8
    bytes += "</v></c>".utf8
  }
}

extension [UInt8] {
  /// Appends a text with what XML would read as markup replaced.
  fileprivate mutating func append(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      default: append(byte)
      }
    }
  }
}

extension String {
  /// The text with nothing in it that SpreadsheetML would take for the code of a character, as it does `_x0041_` for an A.
  fileprivate var withoutCodes: String {
    let bytes = Array(utf8)
    func isHexadecimal(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        true
      default: false
      }
    }
    var result: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "_"), place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "x"),
        bytes[place + 2..<place + 6].allSatisfy(isHexadecimal), bytes[place + 6] == UInt8(ascii: "_")
      {
        result += "_x005F".utf8
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
