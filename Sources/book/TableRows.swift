/// The rows of a table as they come, from a text or from a sheet of a workbook.
enum TableRows {
  case text(CSVReader)
  case sheet(name: String, rest: ArraySlice<SheetRow>)

  /// The next row; nil at the end.
  mutating func next() throws(CSVReader.Malformed) -> CSVReader.Row? {
    switch self {
    case .text(var reader):
      defer { self = .text(reader) }
      return try reader.next()
    case .sheet(let name, var rest):
      guard let row = rest.popFirst() else { return nil }
      self = .sheet(name: name, rest: rest)
      return CSVReader.Row(lines: row.number...row.number, fields: row.fields)
    }
  }

  /// Where a table in a file may be: a text as each of its separators would part it, or the sheets of a workbook.
  static func all(_ bytes: [UInt8], from path: String) throws(Failure) -> [TableRows] {
    guard Archive.isOne(bytes) else {
      let lines = SeparatorLine(try decodedTable(bytes, from: path))
      let text = Array(lines.rest.utf8)
      return lines.separators.map { .text(CSVReader(text, separator: $0, firstLine: lines.firstLine)) }
    }
    do throws(Damaged) {
      return try WorkbookReader.sheets(bytes).map { .sheet(name: $0.name, rest: $0.rows[...]) }
    } catch {
      throw .input(
        "\(path): this workbook cannot be read: \(error.what). Save it again as .xlsx (Excel 2007 and later), or as CSV in UTF-8."
      )
    }
  }
}
