import Literate
import Workings

/// What a sheet asks for, found by what a table of answers calls it.
struct Blanks {
  private var byName: [String: Worksheet.Blank] = [:]

  init(_ sheet: Worksheet) {
    for (_, blank) in sheet.blanks {
      byName[Self.plain(blank.name)] = blank
      byName[Self.plain(blank.columnName)] = blank
    }
  }

  /// A blank by its cell, such as `X[2,0]`, or by its column in a table with a row a student, such as `3 X[0]`.
  subscript(name: String) -> Worksheet.Blank? { byName[Self.plain(name)] }

  /// A name without what may be written otherwise: spaces, capitals, the number of the table before it, Greek letters.
  private static func plain(_ name: String) -> String {
    var plain = name.filter { !$0.isWhitespace }.lowercased()
    plain = String(plain.drop { $0.isNumber || $0 == "." || $0 == ":" || $0 == "'" })
    for (sign, others) in spellings {
      for other in others where plain.hasPrefix(other + "[") { return sign + plain.dropFirst(other.count) }
    }
    return plain
  }

  /// How people and programs write the signs: in Latin letters, as another character, read in the wrong
  /// encoding, or saved in one that lacks them.
  private static let spellings: [(sign: String, others: [String])] = [
    ("μ", ["mu", "µ", "?", SavedName.misread("μ").lowercased()]),
    ("∂t", ["?t", "dt", "d_t", SavedName.misread("∂T").lowercased()]),
    ("σ²", ["variance", "s²", "?²", "sigma²", "sigma2", "σ2", "σ^2", SavedName.misread("σ²").lowercased()]),
  ]
}

extension Worksheet.Blank {
  /// What its column is called in a table with a row a student, where the row is always the student’s own: `X[0]`.
  var columnName: String {
    switch self {
    case .number(let cell): "\(cell.quantity.sheetName)[\(cell.column)]"
    case .largest: name
    }
  }

  /// The token in whose row it stands, where that is a token’s.
  var token: String {
    let (quantity, row) =
      switch self {
      case .number(let cell): (cell.quantity, cell.row)
      case .largest(let item): (item.quantity, item.emptyRow ?? 0)
      }
    guard case .tokens(let tokens) = quantity.rows.labels else { return "" }
    return Token.all(tokens)[row].label
  }
}

extension Worksheet.Item {
  /// The column that is meant by a token’s name, or by its place where that is no token’s name; nil if it is none.
  ///
  /// A word that stands more than once means the place that is right, if one of its places is.
  func column(named text: String) -> Int? {
    guard case .tokens(let tokens) = quantity.columns.labels else { return nil }
    func plain(_ text: String) -> String {
      WrittenNumber.trimmed(text.hasPrefix("'") ? String(text.dropFirst()) : text).lowercased()
    }
    let all = Token.all(tokens)
    let own = plain(text)
    let exact = all.indices.filter { plain(all[$0].label) == own }
    let meant = exact.isEmpty ? all.indices.filter { plain(all[$0].text) == own } : exact
    let largest = quantity.value.row(emptyRow ?? 0).indexOfLargest
    if let column = meant.contains(largest) ? largest : meant.first { return column }
    guard let number = WrittenNumber(text), let column = Int(exactly: number.value) else { return nil }
    return all.indices.contains(column) ? column : nil
  }
}
