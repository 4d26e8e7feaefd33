import Numbers

// Infinite on purpose is not undefined by accident: −∞ in a mask is a number, and so is what follows from it.

extension Cell {
  /// Whether it is a number: finite, or infinite on purpose.
  ///
  /// Infinite on purpose is what a lesson or a chapter gives, what an operation on nothing writes down, such as a mask, and what
  /// is made from one of these. Not a number, or infinite although all it was made from is finite, is an overflow or a division by 0.
  public var isDefined: Bool {
    if value.isFinite { return true }
    if value.isNaN { return false }
    if quantity.operands.isEmpty { return quantity.origin.mayBeInfinite }
    let leaves = working.leaves
    let infinite = leaves.compactMap { if case .cell(let cell) = $0, cell.value.isInfinite { cell } else { nil } }
    return infinite.isEmpty ? leaves.contains { $0.isInfiniteConstant } : infinite.allSatisfy { $0.isDefined }
  }
}

extension [Quantity] {
  /// The first cell that is undefined.
  public var firstUndefined: Cell? {
    for quantity in self {
      let elements = quantity.value.elements
      let place = elements.indices.first { !elements[$0].isFinite && !quantity.cell(ofElement: $0).isDefined }
      if let place { return quantity.cell(ofElement: place) }
    }
    return nil
  }
}

extension Origin {
  /// Whether an infinity among such numbers was put there: generators and trainings only run into one.
  fileprivate var mayBeInfinite: Bool {
    switch self {
    case .given, .copied, .computed: true
    case .drawn, .learnt: false
    }
  }
}

extension Arithmetic {
  fileprivate var isInfiniteConstant: Bool {
    if case .constant(let number) = self { return number.isInfinite }
    return false
  }
}
