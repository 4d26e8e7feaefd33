import Foundation
import Workings

/// A table with named columns, as a spreadsheet or a person has saved it.
///
/// Its first line says what the columns are, in any order and with others among them. Whatever separates these names separates
/// all fields; a line before it such as `sep=;`, which Excel knows, may say what that is. Of a workbook it is the sheet that has
/// these columns.
struct Table {
  /// The names of the columns in the file, as they are written there.
  let header: [String]
  /// The columns that something stands in and nobody has asked for.
  private(set) var unread: Set<String> = []
  /// Where it stands: its file, and the sheet where there are several such tables in it.
  let place: String
  /// The sheet of a workbook that it is; nil for a text.
  let sheet: String?
  private let columns: [String: Int]
  /// The column that tells whose a row is.
  private let key: Int
  private var rows: TableRows

  /// A row by the names of its columns.
  struct Row {
    let line: Int
    /// All fields, without the spaces around them.
    let fields: [String]
    fileprivate let columns: [String: Int]
    /// What stands where no column has a name.
    let surplus: [String]

    /// What stands in a column; nothing where the row is too short.
    subscript(name: String) -> String {
      guard let column = columns[name], column < fields.count else { return "" }
      return fields[column]
    }
  }

  /// What comes next in a table.
  enum Entry {
    case row(Row)
    case malformed(CSVReader.Malformed)
  }

  /// Finds the columns with these names in a file, where the table is one that is meant.
  init(
    _ bytes: [UInt8], from path: String, naming names: [String],
    where isMeant: @escaping ([String]) -> Bool = { _ in true }
  ) throws(Failure) {
    let found = try Self.all(bytes, from: path, naming: names) { isMeant($0) ? names : nil }
    guard found.tables.count == 1 else {
      let sheets = found.tables.compactMap { $0.sheet }.map(quote)
      throw .input(
        "\(path): \(sheets.joined(separator: " and ")) are sheets with these columns. Keep one of them, or save one as CSV."
      )
    }
    self = found.tables[0]
  }

  /// Finds the tables of a file: the one of a text, or of a workbook those of all sheets that are meant; and which sheets are not.
  ///
  /// `wanted` says by the first row which columns are to be there, if it is that of a table that is meant; where none is, the
  /// complaint is that `names` are missing.
  static func all(
    _ bytes: [UInt8], from path: String, naming names: [String], wanted: ([String]) -> [String]?
  ) throws(Failure) -> (tables: [Table], others: [TableOpening]) {
    let openings = try TableRows.all(bytes, from: path).map { TableOpening($0) }
    let found = openings.map { opening in
      wanted(opening.header).flatMap { names in
        names.allSatisfy { !opening.columns($0, among: names).isEmpty } ? names : nil
      }
    }
    guard let first = found.firstIndex(where: { $0 != nil }) else {
      // Where no separator gives all names, the one that gives most fields is what the table has.
      guard let opening = openings.max(by: { $0.header.count < $1.header.count }), !opening.header.isEmpty else {
        if let flaw = openings[0].flaw { throw .input("\(path):\(flaw.line): \(flaw.message)") }
        throw .input("\(path): this table is empty.")
      }
      let wanted = names.count > 3 ? names.filter { opening.columns($0, among: names).isEmpty } : names
      throw .input(
        "\(Self.demand(path, opening)): \(wanted.joined(separator: ",")). Found \(Self.list(opening))\(opening.clause(among: openings.count))."
      )
    }
    let isOneOfSeveral = found.count { $0 != nil } > 1
    var (tables, others): ([Table], [TableOpening]) = ([], [])
    for (place, opening) in openings.enumerated() where place == first || opening.sheet != nil {
      if let names = found[place] {
        let sheet = isOneOfSeveral ? opening.sheet : nil
        tables.append(try Table(opening, from: sheet.map { "\(path), \(quote($0))" } ?? path, naming: names))
      } else if !opening.header.isEmpty {
        others.append(opening)
      }
    }
    return (tables, others)
  }

  private init(_ opening: TableOpening, from place: String, naming names: [String]) throws(Failure) {
    if let twice = names.first(where: { opening.columns($0, among: names).count > 1 }) {
      throw .input(
        "\(Self.demand(place, opening)), each of them once. Found “\(twice)” more than once: \(Self.list(opening)).")
    }
    (header, rows, sheet, self.place) = (opening.header, opening.rows, opening.sheet, place)
    columns = Dictionary(uniqueKeysWithValues: names.map { name in (name, opening.columns(name, among: names)[0]) })
    key = columns[names[0]] ?? 0
  }

  private static func demand(_ path: String, _ opening: TableOpening) -> String {
    "\(path):\(opening.line): the first line has to name the columns"
  }

  private static func list(_ opening: TableOpening) -> String { opening.header.map(quote).joined(separator: ", ") }

  /// The next row that holds anything, or what is malformed; nil at the end.
  mutating func next() -> Entry? {
    do throws(CSVReader.Malformed) {
      while let row = try rows.next() {
        let fields = row.fields.map(WrittenNumber.trimmed)
        if fields.allSatisfy({ $0.isEmpty }) { continue }
        if row.lines.count > 1, case .text(var reader) = rows, hasSwallowedRow(fields, reader.separator) {
          defer { rows = .text(reader) }
          throw reader.reject("a quote is opened, and closed only on a later line")
        }
        return .row(Row(line: row.lines.lowerBound, fields: fields, columns: columns, surplus: surplus(of: fields)))
      }
      return nil
    } catch {
      return .malformed(error)
    }
  }

  /// What stands where no column has a name; notes the columns that are not asked for.
  private mutating func surplus(of fields: [String]) -> [String] {
    var surplus: [String] = []
    for (index, field) in fields.enumerated() where !field.isEmpty && !columns.values.contains(index) {
      if index < header.count, !header[index].isEmpty { unread.insert(header[index]) } else { surplus.append(field) }
    }
    return surplus
  }

  /// Whether a field has swallowed a row of the table: one of its further lines begins as rows do.
  private func hasSwallowedRow(_ fields: [String], _ separator: UInt8) -> Bool {
    fields.flatMap { $0.split(separator: "\n").dropFirst() }.contains { line in
      let fields = line.utf8.split(separator: separator, omittingEmptySubsequences: false)
      return fields.count >= header.count && WrittenNumber(String(Substring(fields[key]))) != nil
    }
  }
}
