import Literate
import Numbers
import Workings

/// The quantities of some chapters by number, so that a page can point at any cell, and ask how it was made.
///
/// Those that the chapters show come in the order of the text, each followed by what it was made from, down to the inputs.
public struct QuantityIndex: Sendable {
  /// The quantities by their numbers.
  public private(set) var quantities: [Quantity] = []
  private var numbers: [ObjectIdentifier: Int] = [:]

  /// The index of some chapters; those of one computation belong together.
  public init(_ pages: [Page]) {
    for page in pages {
      for quantity in page.shownQuantities { add(quantity) }
    }
  }

  private mutating func add(_ quantity: Quantity) {
    guard numbers[ObjectIdentifier(quantity)] == nil else { return }
    numbers[ObjectIdentifier(quantity)] = quantities.count
    quantities.append(quantity)
    for operand in quantity.operands { add(operand) }
  }

  /// The number of a quantity, or nil if no chapter shows it or anything made from it.
  public func number(of quantity: Quantity) -> Int? { numbers[ObjectIdentifier(quantity)] }

  /// Where a cell is, as a page writes it: number, row and column.
  func address(of cell: Cell) -> String? {
    number(of: cell.quantity).map { "\($0) \(cell.row) \(cell.column)" }
  }

  /// The cell at an address, or nil where there is none.
  public func cell(quantity: Int, row: Int, column: Int) -> Cell? {
    guard quantities.indices.contains(quantity) else { return nil }
    let value = quantities[quantity].value
    guard (0..<value.rows).contains(row), (0..<value.columns).contains(column) else { return nil }
    return quantities[quantity][row, column]
  }
}
