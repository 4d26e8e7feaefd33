import Numbers

/// Gradients: how much a loss changes as each number grows that it was made from, found by walking its provenance backwards.
extension Quantity {
  /// The gradient of this quantity, a single number, for each of several that it was made from: as large as they are.
  ///
  /// A number’s gradient is by how much the loss grows when the number grows a little, over that little. Each operation gives the
  /// gradients of its operands from that of its result; a quantity that is used twice has the sum of both. All of them are
  /// quantities like others, with names such as ∂W_Q, and can say how they were made.
  public func gradients(of wanted: [Quantity]) -> [Quantity] {
    precondition(
      value.rows == 1 && value.columns == 1,
      "a gradient is that of one number, not of \(value.rows) × \(value.columns)")
    var walk = Walk(to: wanted)
    walk.visit(self)
    return walk.backwards().map { gradient in
      guard let gradient else { preconditionFailure("\(meaning) was not made from all that is asked about") }
      return gradient
    }
  }

  /// The same numbers as a quantity of its own, which says where they come from.
  public func handedOn() -> Quantity { Quantity(.passedOn, [self]) }

  /// The gradient of a quantity, from what has come together for it: under its name, if it has one.
  fileprivate func gradient(_ sum: Quantity) -> Quantity {
    guard let name else { return sum }
    let own = sum.name == nil ? sum : sum.handedOn()
    return own.named(name.gradient, "gradient of the \(meaning)", like: self)
  }
}

/// The quantities from which a loss was made, each after its operands.
private struct Walk {
  private let wanted: [Quantity]
  private var order: [Quantity] = []
  /// Whether each was made from one of those that are wanted.
  private var leads: [Bool] = []

  init(to wanted: [Quantity]) { self.wanted = wanted }

  private func place(of quantity: Quantity) -> Int? { order.firstIndex { $0 === quantity } }

  /// Comes by a quantity and all before it; says whether one that is wanted is among them.
  @discardableResult
  mutating func visit(_ quantity: Quantity) -> Bool {
    if let place = place(of: quantity) { return leads[place] }
    var found = wanted.contains { $0 === quantity }
    for operand in quantity.operands where visit(operand) { found = true }
    order.append(quantity)
    leads.append(found)
    return found
  }

  /// The gradients of those that are wanted; nil for one that has not been met.
  func backwards() -> [Quantity?] {
    var gradients = [Quantity?](repeating: nil, count: order.count)
    gradients[order.count - 1] = Quantity(.startOfGradients)
    for place in order.indices.reversed() where leads[place] {
      guard let sum = gradients[place] else { continue }
      let quantity = order[place]
      let gradient = quantity.gradient(sum)
      gradients[place] = gradient
      guard let makeParts = quantity.operation.gradient else {
        precondition(quantity.operands.isEmpty, "“\(quantity.operation.title)” gives no gradient")
        continue
      }
      for (operand, part) in zip(quantity.operands, makeParts(quantity, gradient)) {
        guard let part, let place = self.place(of: operand), leads[place] else { continue }
        gradients[place] = gradients[place].map { $0 + part } ?? part
      }
    }
    return wanted.map { quantity in place(of: quantity).flatMap { gradients[$0] } }
  }
}

extension Operation {
  /// The gradient of the loss itself, 1 × 1: it grows as fast as itself.
  static let startOfGradients = Operation(
    title: "one",
    axes: { _ in (.single("loss"), .single("loss")) },
    evaluate: { _ in .init(rows: 1, columns: 1, elements: [1]) },
    lines: { _, _, _ in [Line("The loss grows as fast as itself:", .constant(1))] },
    formula: { _ in Notation("1") },
    numpy: { _ in "np.ones((1, 1))" },
    spreadsheet: .init { _, _, _ in "1" })

  /// A gradient that is that of another quantity: a sum hands its own on to its terms.
  static let passedOn = Operation(
    title: "passed on",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0] },
    lines: { result, row, column in [Line("Handed on as it is:", .cell(result.operands[0][row, column]))] },
    formula: { Notation($0[0]) },
    numpy: { $0[0] },
    spreadsheet: .init { $0[0, $1, $2] },
    gradient: { _, incoming in [incoming] })
}
