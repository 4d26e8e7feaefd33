/// A table of numbers, `rows` × `columns`, stored row after row.
///
/// A value: copying it copies the numbers. Plain arithmetic only; where a number came from is `Quantity`'s business.
public struct Matrix: Equatable, Sendable {
  /// How many rows there are.
  public let rows: Int
  /// How many columns there are.
  public let columns: Int
  /// The numbers, row after row: `rows * columns` of them.
  public private(set) var elements: [Double]

  /// A matrix of numbers listed row after row.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "\(elements.count) numbers do not fill \(rows) × \(columns)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix whose entry in each place is computed from its row and column, in row-major order.
  public init(rows: Int, columns: Int, _ element: (_ row: Int, _ column: Int) -> Double) {
    var elements: [Double] = []
    elements.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        elements.append(element(row, column))
      }
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// A matrix written as the list of its rows, all of the same length; 0 × 0 where there are none.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    for row in rows {
      precondition(row.count == columns, "a row of \(row.count) numbers under a row of \(columns)")
    }
    self.init(rows: rows.count, columns: columns, elements: Array(rows.joined()))
  }

  /// The row and the column of an element, which is counted from 0 row after row.
  public func place(of element: Int) -> (row: Int, column: Int) { (element / columns, element % columns) }

  /// The number in one place, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[index(row, column)] }
    set { elements[index(row, column)] = newValue }
  }

  private func index(_ row: Int, _ column: Int) -> Int {
    precondition(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "no [\(row), \(column)] in a \(rows) × \(columns) matrix")
    return row * columns + column
  }
}
