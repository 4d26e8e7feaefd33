import Numbers

/// The cells that a softmax, a mean or a variance takes together.
public enum Extent: Sendable {
  /// Each row by itself.
  case row
  /// Each column by itself.
  case column
  /// All cells at once.
  case matrix

  /// The words for all that is taken together.
  var whole: String {
    switch self {
    case .row: "each row"
    case .column: "each column"
    case .matrix: "the whole matrix"
    }
  }

  /// The words for where one of the cells taken together is found.
  var `where`: String {
    switch self {
    case .row: "in the row"
    case .column: "in the column"
    case .matrix: "in the matrix"
    }
  }
}

extension Matrix {
  /// The places that are taken together with one cell, itself included, in row-major order.
  func places(in extent: Extent, around row: Int, _ column: Int) -> [(row: Int, column: Int)] {
    switch extent {
    case .row: (0..<columns).map { (row, $0) }
    case .column: (0..<rows).map { ($0, column) }
    case .matrix: (0..<rows * columns).map { place(of: $0) }
    }
  }
}
