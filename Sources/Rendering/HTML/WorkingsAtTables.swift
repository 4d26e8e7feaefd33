import Literate
import Workings

/// Where a working stands on the page: beside the table that shows its number, whatever the text says in between.
extension [Block] {
  /// The blocks, each working moved up to the table of its quantity, or behind the narrow tables that share a row with that one.
  func withWorkingsAtTables(isNarrow: (Block) -> Bool) -> [Block] {
    var arranged: [Block] = []
    for block in self {
      guard case .worked(let working) = block, let table = arranged.lastTable(of: working.cell.quantity) else {
        arranged.append(block)
        continue
      }
      let isInRow = isNarrow(arranged[table])
      var place = table + 1
      while place < arranged.count, arranged[place].isWorking || isInRow && isNarrow(arranged[place]) { place += 1 }
      arranged.insert(block, at: place)
    }
    return arranged
  }

  /// The place of the last table of a quantity under the last heading.
  private func lastTable(of quantity: Quantity) -> Int? {
    for place in indices.reversed() {
      switch self[place] {
      case .table(let table) where table.quantity === quantity: return place
      case .heading: return nil
      default: continue
      }
    }
    return nil
  }
}

extension Block {
  fileprivate var isWorking: Bool { if case .worked = self { true } else { false } }
}
