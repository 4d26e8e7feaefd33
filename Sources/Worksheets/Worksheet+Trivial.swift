import Literate
import Workings

extension Worksheet {
  /// How many cells take no arithmetic: the number is 0, 1 or −1, or a sum of which no more than one term is left.
  ///
  /// What is only copied, from the heads to where they stand side by side, is the same for all, and does not count.
  public var trivialCells: Int { cells.count { $0.isTrivial } }
}

extension Cell {
  fileprivate var isTrivial: Bool {
    let step = quantity.operands.first ?? quantity
    guard step.operands.count == 2, case .sum(let terms) = step.operation.lines(step, row, column).last?.expression,
      terms.count > 1
    else {
      return [0, 1].contains(value.magnitude)
    }
    return terms.count { $0.value != 0 } < 2
  }
}
