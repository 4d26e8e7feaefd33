/// Parts of a matrix, and matrices put together of parts.
extension Matrix {
  /// The numbers of one row, left to right.
  public func row(_ row: Int) -> [Double] {
    precondition(row >= 0 && row < rows, "no row \(row) in a \(rows) × \(columns) matrix")
    return Array(elements[row * columns..<(row + 1) * columns])
  }

  /// The numbers of one column, top to bottom.
  public func column(_ column: Int) -> [Double] {
    precondition(column >= 0 && column < columns, "no column \(column) in a \(rows) × \(columns) matrix")
    return (0..<rows).map { elements[$0 * columns + column] }
  }

  /// The matrix with rows and columns exchanged, `columns` × `rows`.
  public func transposed() -> Matrix {
    let transposed = [Double](unsafeUninitializedCapacity: elements.count) { transposed, count in
      count = elements.count
      elements.withUnsafeBufferPointer { elements in
        // A few columns at a time: those that are read next stand beside those that were read.
        for first in stride(from: 0, to: columns, by: 8) {
          for row in 0..<rows {
            for column in first..<min(first + 8, columns) {
              transposed[column * rows + row] = elements[row * columns + column]
            }
          }
        }
      }
    }
    return Matrix(rows: columns, columns: rows, elements: transposed)
  }

  /// The rows in a range, `range.count` × `columns`.
  public func rows(_ range: Range<Int>) -> Matrix {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= rows,
      "no rows \(range.lowerBound)..<\(range.upperBound) in a \(rows) × \(columns) matrix")
    return Matrix(
      rows: range.count, columns: columns,
      elements: Array(elements[range.lowerBound * columns..<range.upperBound * columns]))
  }

  /// The columns in a range, `rows` × `range.count`: how a head cuts out its part.
  public func columns(_ range: Range<Int>) -> Matrix {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= columns,
      "no columns \(range.lowerBound)..<\(range.upperBound) in a \(rows) × \(columns) matrix")
    return Matrix(rows: rows, columns: range.count) { row, column in
      elements[row * columns + range.lowerBound + column]
    }
  }

  /// Matrices of equally many rows joined left to right: how the heads' outputs become one.
  ///
  /// None make a 0 × 0 matrix.
  public static func sideBySide(_ parts: [Matrix]) -> Matrix {
    let rows = parts.first?.rows ?? 0
    for part in parts {
      precondition(
        part.rows == rows,
        "\(part.rows) × \(part.columns) does not fit beside \(rows) × \(parts[0].columns)")
    }
    var elements: [Double] = []
    elements.reserveCapacity(parts.reduce(0) { $0 + $1.elements.count })
    for row in 0..<rows {
      for part in parts {
        elements += part.elements[row * part.columns..<(row + 1) * part.columns]
      }
    }
    return Matrix(rows: rows, columns: parts.reduce(0) { $0 + $1.columns }, elements: elements)
  }
}
