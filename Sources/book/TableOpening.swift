import Workings

/// The beginning of a text read with one separator: its first row with a letter or a digit.
struct TableOpening {
  private(set) var header: [String] = []
  private(set) var line = 1
  private(set) var flaw: CSVReader.Malformed?
  private(set) var reader: CSVReader

  init(_ text: [UInt8], _ separator: UInt8, firstLine: Int) {
    reader = CSVReader(text, separator: separator, firstLine: firstLine)
    do throws(CSVReader.Malformed) {
      while header.isEmpty, let row = try reader.next() {
        let fields = row.fields.map(WrittenNumber.trimmed)
        if fields.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) {
          (header, line) = (fields, row.lines.lowerBound)
        }
      }
    } catch {
      flaw = error
    }
  }

  /// How many columns have a name, in capitals or not.
  func count(_ name: String) -> Int { header.count { $0.lowercased() == name.lowercased() } }

  func firstIndex(_ name: String) -> Int { header.firstIndex { $0.lowercased() == name.lowercased() } ?? 0 }

  /// What stands between the columns, for a sentence that lists them.
  var separatorClause: String {
    guard header.count > 1 else { return "" }
    switch reader.separator {
    case UInt8(ascii: ","): return ", with commas between"
    case UInt8(ascii: ";"): return ", with semicolons between"
    case UInt8(ascii: "\t"): return ", with tabs between"
    default: return ", with \(quote(String(Character(Unicode.Scalar(reader.separator))))) between"
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
