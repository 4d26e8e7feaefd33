/// Arithmetic entry by entry.
extension Matrix {
  /// The matrix of the same shape whose entries are made from this one's, each by itself.
  public func map(_ transform: (Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map(transform))
  }

  /// The sum of two matrices of the same shape, entry by entry.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    left.combined(with: right, +)
  }

  /// The difference of two matrices of the same shape, entry by entry.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    left.combined(with: right, -)
  }

  /// Every entry multiplied by one number.
  public static func * (left: Matrix, right: Double) -> Matrix {
    left.map { $0 * right }
  }

  /// Every entry multiplied by one number.
  public static func * (left: Double, right: Matrix) -> Matrix {
    right.map { left * $0 }
  }

  /// Every entry divided by one number.
  public static func / (left: Matrix, right: Double) -> Matrix {
    left.map { $0 / right }
  }

  /// The matrix whose entries are each made from those of two matrices of the same shape.
  public func zipped(with other: Matrix, _ combine: (Double, Double) -> Double) -> Matrix {
    combined(with: other, combine)
  }

  @inline(__always)
  private func combined(with other: Matrix, _ combine: (Double, Double) -> Double) -> Matrix {
    precondition(
      rows == other.rows && columns == other.columns,
      "\(rows) × \(columns) and \(other.rows) × \(other.columns) are not the same shape")
    return Matrix(rows: rows, columns: columns, elements: zip(elements, other.elements).map(combine))
  }
}
