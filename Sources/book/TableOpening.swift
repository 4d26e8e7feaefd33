import Workings

/// The beginning of a table, of a sheet or of a text read with one separator: its first row with a letter or a digit.
struct TableOpening {
  private(set) var header: [String] = []
  private(set) var line = 1
  private(set) var flaw: CSVReader.Malformed?
  private(set) var rows: TableRows

  init(_ rows: TableRows) {
    self.rows = rows
    do throws(CSVReader.Malformed) {
      while header.isEmpty, let row = try self.rows.next() {
        let fields = row.fields.map(WrittenNumber.trimmed)
        if fields.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) {
          (header, line) = (fields, row.lines.lowerBound)
        }
      }
    } catch {
      flaw = error
    }
  }

  /// The columns that have a name, in capitals or not, or as a program has saved it that lacks a letter of it.
  ///
  /// Where such a program makes the same of several names, they keep their order.
  func columns(_ name: String, among names: [String]) -> [Int] {
    let exact = header.indices.filter { header[$0].lowercased() == name.lowercased() }
    guard exact.isEmpty else { return exact }
    let spellings = SavedName.spellings(of: name)
    let alike = names.filter { $0 == name || SavedName.spellings(of: $0).contains { spellings.contains($0) } }
    let found = header.indices.filter { spellings.contains(header[$0].lowercased()) }
    guard found.count == alike.count, let place = alike.firstIndex(of: name) else { return found }
    return [found[place]]
  }

  /// The name of the sheet that it is of; nil for a text.
  var sheet: String? { if case .sheet(let name, _) = rows { name } else { nil } }

  /// What stands between the columns, for a sentence that lists them; or which of several sheets they are of.
  func clause(among count: Int) -> String {
    switch rows {
    case .sheet(let name, _):
      return count > 1 ? " in the sheet \(quote(name)), and no other of its \(count) sheets has them" : ""
    case .text(let reader):
      guard header.count > 1 else { return "" }
      switch reader.separator {
      case UInt8(ascii: ","): return ", with commas between"
      case UInt8(ascii: ";"): return ", with semicolons between"
      case UInt8(ascii: "\t"): return ", with tabs between"
      default: return ", with \(quote(String(Character(Unicode.Scalar(reader.separator))))) between"
      }
    }
  }
}

/// The line `sep=;` with which a table for Excel may begin, and the text behind it.
struct SeparatorLine {
  /// What may separate the fields: what that line says, or else what spreadsheets write.
  private(set) var separators = [",", ";", "\t", "|", ":"].map { (mark: Unicode.Scalar) in UInt8(ascii: mark) }
  private(set) var rest: Substring
  private(set) var firstLine = 1

  init(_ text: String) {
    rest = text[...]
    let line = text.prefix { !$0.isNewline }
    let mark = line.drop { $0 == "\"" }.dropFirst(4).first
    guard line.drop(while: { $0 == "\"" }).lowercased().hasPrefix("sep="), let byte = mark?.asciiValue else { return }
    separators = [byte]
    rest = text.dropFirst(line.count + 1)
    firstLine = 2
  }
}
