import Numbers
import Workings

/// A quantity as a table, with its labels, symbol and shape, its cells shaded by value.
public struct MatrixTable: BlockConvertible, Sendable {
  /// The quantity shown.
  public let quantity: Quantity
  /// What a cell’s shade is measured against.
  public let shading: Shading

  /// Whether a table that is too large to be shown whole has a heat map of all of it below.
  public let isPictured: Bool

  private let largest: Double

  /// What a cell’s shade is measured against.
  public enum Shading: Sendable {
    /// The largest finite number in its own row.
    case row
    /// The largest finite number in the whole matrix.
    case matrix
  }

  /// A table of a quantity.
  public init(_ quantity: Quantity, shading: Shading = .matrix, isPictured: Bool = true) {
    self.quantity = quantity
    self.shading = shading
    self.isPictured = isPictured
    largest = quantity.value.elements.largestFinite
  }

  /// The table and, where it is too large to be shown whole, a heat map of all of it.
  public var blocks: [Block] {
    guard isElided && isPictured else { return [.table(self)] }
    let caption: Prose = "All of \(quantity): every row and column, as colour."
    return [.table(self), .figure(.heatMaps([quantity]), caption: caption)]
  }

  /// The rows to show, nil standing for a gap.
  public var shownRows: [Int?] { shownPlaces(of: quantity.value.rows) }

  /// The columns to show, nil standing for a gap.
  public var shownColumns: [Int?] { shownPlaces(of: quantity.value.columns) }

  /// Whether some rows or columns are left out.
  public var isElided: Bool {
    quantity.value.rows > mostShown || quantity.value.columns > mostShown
  }

  /// How strongly each cell is shaded, from 0 to 1.
  public func shade(_ row: Int, _ column: Int) -> Double {
    let full = shading == .row ? quantity.value.row(row).largestFinite : largest
    return quantity.value[row, column].strength(besides: full).magnitude
  }
}

/// The most rows or columns that a table shows; of more it shows those around the edges.
private let mostShown = 12
private let shownAtStart = 4
private let shownAtEnd = 3

private func shownPlaces(of count: Int) -> [Int?] {
  guard count > mostShown else { return (0..<count).map { Int?.some($0) } }
  return (0..<shownAtStart).map { Int?.some($0) } + [nil] + (count - shownAtEnd..<count).map { Int?.some($0) }
}
