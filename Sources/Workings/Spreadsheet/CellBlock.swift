/// Where a quantity stands in the sheets of a spreadsheet, and what its cells are called there.
public struct CellBlock: Sendable {
  /// What comes before the name of a cell: nothing, or the name of another sheet and `!`.
  private let sheet: String
  /// The first cell’s row and column in the sheet, from 0.
  public let firstRow, firstColumn: Int
  /// How many rows and columns it has.
  public let rows, columns: Int

  /// A block by its place and size.
  public init(sheet: String, firstRow: Int, firstColumn: Int, rows: Int, columns: Int) {
    self.sheet = sheet
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.rows = rows
    self.columns = columns
  }

  /// A cell, both places counted from 0: `C5`, or in another sheet `Scores!C5`.
  public subscript(row: Int, column: Int) -> String { sheet + name(row, column) }

  /// A row, or some of its columns: `C5:F5`.
  public func row(_ row: Int, columns: Range<Int>? = nil) -> String {
    let columns = columns ?? 0..<self.columns
    return range(row, columns.lowerBound, row, columns.upperBound - 1)
  }

  /// A column: `C5:C7`.
  public func column(_ column: Int) -> String { range(0, column, rows - 1, column) }

  /// The cells that are taken together with one, itself included.
  public func around(_ row: Int, _ column: Int, in extent: Extent) -> String {
    switch extent {
    case .row: self.row(row)
    case .column: self.column(column)
    case .matrix: range(0, 0, rows - 1, columns - 1)
    }
  }

  /// All of it as a fixed place, which a name can stand for: `Scores!$C$5:$E$7`.
  public var fixed: String {
    func name(_ row: Int, _ column: Int) -> String {
      "$\(CellBlock.letters(ofColumn: firstColumn + column))$\(firstRow + row + 1)"
    }
    return "\(sheet)\(name(0, 0)):\(name(rows - 1, columns - 1))"
  }

  private func range(_ row: Int, _ column: Int, _ lastRow: Int, _ lastColumn: Int) -> String {
    let first = sheet + name(row, column)
    return row == lastRow && column == lastColumn ? first : first + ":" + name(lastRow, lastColumn)
  }

  private func name(_ row: Int, _ column: Int) -> String {
    CellBlock.letters(ofColumn: firstColumn + column) + String(firstRow + row + 1)
  }

  /// The letters of a column, which is counted from 0: A to Z, and then AA.
  public static func letters(ofColumn column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(ofColumn: column / 26 - 1) + last
  }
}
