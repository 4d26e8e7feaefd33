import Workings

extension [Block] {
  /// The blocks without what a page would show twice.
  ///
  /// A table too large to be shown whole brings a picture of all of it, which is dropped where the chapter itself draws that
  /// quantity; and a cell that a question asks for is worked out in the answer, and not once more after it.
  var withoutRepetition: [Block] {
    indices.filter { !repeatsPicture(at: $0) && !repeatsWorking(at: $0) }.map { self[$0] }.withClaimsTogether
  }

  private func repeatsPicture(at place: Int) -> Bool {
    guard place > 0, case .table(let table) = self[place - 1], case .figure(.heatMaps(let own), _) = self[place],
      own.count == 1, own[0] === table.quantity
    else { return false }
    return indices.contains { other in
      guard other != place, case .figure(.heatMaps(let drawn), _) = self[other] else { return false }
      return drawn.contains { $0 === own[0] }
    }
  }

  private func repeatsWorking(at place: Int) -> Bool {
    guard case .worked(let working) = self[place] else { return false }
    return contains { block in
      guard case .question(let question) = block, let cell = question.asked else { return false }
      return cell.quantity === working.cell.quantity && cell.row == working.cell.row
        && cell.column == working.cell.column
    }
  }
}
