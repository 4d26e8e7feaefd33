import Workings

/// A table as a text: a line a row, fields between commas, quotes around what holds one (RFC 4180).
enum CSV {
  /// The text of a table.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map { quoted(harmless($0)) }.joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    field.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
      ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }

  /// A field that no spreadsheet takes for a formula: what would begin one has an apostrophe before it.
  ///
  /// A finite number is none. A formula may also begin behind a semicolon, a tab or a line end, where a spreadsheet whose columns are
  /// separated by these parts a field in two.
  static func harmless(_ field: String) -> String {
    if let number = WrittenNumber(field), number.value.isFinite { return field }
    var result = String.UnicodeScalarView()
    var isStart = true
    for scalar in field.unicodeScalars {
      let isBreak = ";\t\r\n".unicodeScalars.contains(scalar)
      if isStart && ("=+-@＝＋－＠".unicodeScalars.contains(scalar) || isBreak && result.isEmpty && scalar != ";") {
        result.append("'")
      }
      result.append(scalar)
      isStart = isBreak || isStart && (scalar == "'" ? false : scalar.properties.isWhitespace || scalar == "\"")
    }
    return String(result)
  }

  /// The field that was made harmless so; any other as it is.
  static func plain(_ field: String) -> String {
    let without = field.replacing(/'([=+\-@＝＋－＠;\t\r\n])/) { $0.1 }
    return harmless(without) == field ? without : field
  }
}
