import Literate
import Numbers
import Testing
import Workings

/// Somebody who fills in a sheet: by hand, with slips, or without computing anything.
struct Player: Sendable, CustomTestStringConvertible {
  let name: String
  /// The paper, cell by cell as the sheet lists them.
  let fill: @Sendable (_ sheet: Worksheet, _ neighbour: Worksheet, _ dice: inout MersenneTwister) -> [Double]

  var testDescription: String { name }

  /// What is written where nothing is computed.
  static let stock: [Player] = [
    Player("all zeros") { _, _, _ in 0 }, Player("all ones") { _, _, _ in 1 }, Player("all equal") { _, _, _ in 0.37 },
    Player("all minus one") { _, _, _ in -1 },
    Player("zeros and ones in turn") { cell, _, _ in Double(cell.column % 2) },
    Player("the column’s number") { cell, _, _ in Double(cell.column + 1) },
    Player("the printed row above") { cell, _, _ in cell.printed(1) },
    Player("the printed row below") { cell, _, _ in cell.printed(cell.quantity.value.rows - 1) },
    Player("printed numbers from any row") { cell, _, dice in
      cell.printed(1 + Int(dice.uniform() * Double(max(1, cell.quantity.value.rows - 1))))
    },
    Player("random numbers of the right size") { cell, style, dice in
      let size = cell.quantity.value.elements.largestFinite
      return style.rounded(
        (cell.quantity.value.elements.allSatisfy { $0 >= 0 } ? 0 : -size) + (1 + dice.uniform()) * size * 0.5)
    },
    Player("copies of what it is made from") { cell, _, _ in cell.firstOperand },
    Player("the neighbour’s paper") { sheet, neighbour, _ in
      let cells = neighbour.cells
      return sheet.cells.indices.map { cells[$0].value }
    },
  ]

  init(_ name: String, fill: @escaping @Sendable (Worksheet, Worksheet, inout MersenneTwister) -> [Double]) {
    (self.name, self.fill) = (name, fill)
  }

  init(_ name: String, _ number: @escaping @Sendable (Cell, NumberStyle, inout MersenneTwister) -> Double) {
    self.init(name) { sheet, _, dice in sheet.cells.map { number($0, sheet.style, &dice) } }
  }
}

extension Cell {
  /// What its table prints so many rows further down.
  fileprivate func printed(_ step: Int) -> Double {
    quantity.value.rows == 1 ? 0 : quantity.value[(row + step) % quantity.value.rows, column]
  }

  /// The number in the same place of the first table that it is made from, as far as it has one.
  fileprivate var firstOperand: Double {
    var source = quantity
    while let next = source.operands.first {
      source = next
      if source.name != nil { break }
    }
    return row < source.value.rows ? source.value[row, column % source.value.columns] : source.value[0, 0]
  }
}
