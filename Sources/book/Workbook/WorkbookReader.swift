/// The sheets of a workbook (.xlsx) as tables of texts: what each cell shows, or last showed where it has a formula.
struct WorkbookReader {
  private let archive: Archive
  private let strings: [String]
  private let styles: CellStyles

  /// A sheet, by the name on its tab.
  struct Sheet {
    let name: String
    let rows: [SheetRow]
  }

  /// Reads all sheets of a workbook; throws what is wrong with it.
  static func sheets(_ bytes: [UInt8]) throws(Damaged) -> [Sheet] {
    let archive = try Archive(bytes)
    let parts = try PartsOfWorkbook(archive)
    let reader = WorkbookReader(
      archive: archive,
      strings: try parts.strings.map { (path) throws(Damaged) in try strings(archive.file(path)) } ?? [],
      styles: try parts.styles.map { (path) throws(Damaged) in try CellStyles(archive.file(path)) } ?? CellStyles())
    var sheets: [Sheet] = []
    for (name, path) in parts.sheets { sheets.append(Sheet(name: name, rows: try reader.rows(of: path))) }
    return sheets
  }

  /// The texts that cells share, each perhaps in several runs; how they are pronounced stands beside them.
  private static func strings(_ file: [UInt8]) throws(Damaged) -> [String] {
    var scanner = XMLScanner(file)
    var (strings, isText, isPronunciation): ([String], Bool, Bool) = ([], false, false)
    while let event = try scanner.next() {
      switch event {
      case .start("si", _): strings.append("")
      case .start("t", _): isText = true
      case .end("t"): isText = false
      case .start("rPh", _): isPronunciation = true
      case .end("rPh"): isPronunciation = false
      case .text(let text):
        if isText, !isPronunciation, !strings.isEmpty { strings[strings.count - 1] += text }
      default: break
      }
    }
    return strings.map { $0.withoutEscapes }
  }

  private func rows(of path: String) throws(Damaged) -> [SheetRow] {
    var scanner = XMLScanner(try archive.file(path))
    var rows: [SheetRow] = []
    var row = SheetRow(number: 0)
    var cell = SheetCell()
    var (column, isValue): (Int, Bool) = (0, false)
    while let event = try scanner.next() {
      switch event {
      case .start("row", let attributes):
        row = SheetRow(number: attributes["r"].flatMap { Int($0) } ?? row.number + 1)
        column = 0
      case .start("c", let attributes):
        column = attributes["r"].map { SheetRow.column(of: $0) } ?? column
        cell = SheetCell(kind: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
      case .start("v", _), .start("t", _):
        isValue = true
        cell.value = cell.value ?? ""
      case .end("v"), .end("t"): isValue = false
      case .start("f", _): cell.formula = ""
      case .text(let text):
        if isValue { cell.value? += text } else if cell.value == nil { cell.formula? += text }
      case .end("c"):
        let text = try cell.text(strings, styles)
        if !text.isEmpty { row.cells.append((column, text)) }
        column += 1
        cell = SheetCell()
      case .end("row"): if !row.cells.isEmpty { rows.append(row) }
      default: break
      }
    }
    return rows
  }
}

/// A row of a sheet: its number, and the cells that hold anything.
struct SheetRow {
  let number: Int
  var cells: [(column: Int, text: String)] = []

  /// Its texts from the first column on.
  var fields: [String] {
    var fields = [String](repeating: "", count: (cells.map { $0.column }.max() ?? -1) + 1)
    for cell in cells { fields[cell.column] = cell.text }
    return fields
  }

  /// The column of a cell from 0, by its name such as `AB12`; a workbook has no more than 16,384.
  static func column(of name: String) -> Int {
    let letters = name.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }.prefix(3)
    return min(1 << 14, max(1, letters.reduce(0) { 26 * $0 + Int($1) - 64 })) - 1
  }
}

/// A cell as it stands in the file.
private struct SheetCell {
  var kind = "n"
  var style = 0
  var value: String?
  var formula: String?

  /// What it shows.
  ///
  /// Of a formula that no spreadsheet has computed yet there is nothing but the formula.
  func text(_ strings: [String], _ styles: CellStyles) throws(Damaged) -> String {
    guard let value, !value.isEmpty || formula == nil else { return formula.map { "=" + $0 } ?? "" }
    switch kind {
    case "s":
      guard let place = Int(value), strings.indices.contains(place) else {
        throw Damaged("a cell names a text that is not there")
      }
      return strings[place]
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "inlineStr", "str": return value.withoutEscapes
    case "n": return styles.date(value, style) ?? value
    default: return value
    }
  }
}

extension String {
  /// A text without the escapes by which a workbook writes characters that XML lacks, `_x000D_`.
  fileprivate var withoutEscapes: String {
    guard contains("_x") else { return self }
    return replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
    }
  }
}
