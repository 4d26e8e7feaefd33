/// A table as a text: a line a row, fields between commas, quotes around what holds one (RFC 4180).
enum CSV {
  /// A row as it was read, and the line it begins on.
  struct Row {
    let line: Int
    let fields: [String]
  }

  /// The text of a table.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    field.unicodeScalars.contains { "\",;\r\n".unicodeScalars.contains($0) }
      ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }

  /// Reads a table; empty lines are none of its rows, and where the first line has semicolons these separate, as some
  /// spreadsheets write it where the comma is the decimal sign.
  static func rows(_ text: String) -> [Row] {
    var rows: [Row] = []
    var (fields, field, line, firstLine) = ([String](), "", 1, 1)
    var isQuoted = false
    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    let header = scalars.prefix { $0 != "\n" }
    let separator: Unicode.Scalar = header.contains(";") ? ";" : ","
    func trimmed(_ text: String) -> String { String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    func endRow() {
      fields.append(trimmed(field))
      if fields != [""] { rows.append(Row(line: firstLine, fields: fields)) }
      (fields, field, firstLine) = ([], "", line)
    }
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      if scalar == "\n" { line += 1 }
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field.unicodeScalars.append(scalar)
        place += 1
      case "\"": isQuoted.toggle()
      case _ where isQuoted: field.unicodeScalars.append(scalar)
      case separator:
        fields.append(trimmed(field))
        field = ""
      case "\n": endRow()
      case "\r": break
      default: field.unicodeScalars.append(scalar)
      }
      place += 1
    }
    endRow()
    return rows
  }
}
