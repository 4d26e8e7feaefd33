import JSON
import Numbers
import Workings

/// What the names in a notebook stand for, in the order in which they were bound.
struct BoundNames {
  private var bound: [Binding] = []

  private struct Binding {
    let name: String
    let quantity: Quantity
    /// Whether it is compared with the book’s numbers, and how far it may lie from them.
    let isChecked: Bool
    let tolerance: Double
  }

  private func binding(of quantity: Quantity) -> Binding? { bound.first { $0.quantity === quantity } }

  /// Whether the name of a quantity stands for another one.
  func isTaken(_ quantity: Quantity) -> Bool { bound.contains { $0.name == quantity.name?.numpy } }

  /// The quantities with names that have to be bound for one, itself the last of them.
  func missing(for quantity: Quantity) -> [Quantity] {
    var steps: [Quantity] = []
    func visit(_ quantity: Quantity) {
      if binding(of: quantity) != nil || steps.contains(where: { $0 === quantity }) { return }
      for operand in quantity.operands { visit(operand) }
      if quantity.name != nil { steps.append(quantity) }
    }
    visit(quantity)
    return steps
  }

  /// Binds a quantity to its name, and returns that; one that is made from another of its name is the *other*.
  mutating func bind(_ quantity: Quantity, isChecked: Bool) -> String {
    var name = quantity.name?.numpy ?? "_"
    while bound.contains(where: { $0.name == name }) { name = "other_\(name)" }
    let own = tolerance(of: quantity)
    bound.append(Binding(name: name, quantity: quantity, isChecked: isChecked, tolerance: own))
    return name
  }

  /// What stands for a quantity in an expression: its name, or for a step without one the expression that makes it.
  func expression(for quantity: Quantity) -> String {
    binding(of: quantity)?.name ?? quantity.operation.numpy(quantity.operands.map { expression(for: $0) })
  }

  func tolerance(of quantity: Quantity) -> Double {
    quantity.operands.reduce(quantity.operation.tolerance) { most, operand in
      max(most, binding(of: operand)?.tolerance ?? tolerance(of: operand))
    }
  }

  /// For all that is compared, that it has the book’s numbers.
  ///
  /// Where a matrix is so large that its numbers would fill pages, its fingerprint is compared.
  var assertions: [String] {
    bound.filter { $0.isChecked }.map { binding in
      let (name, value) = (binding.name, binding.quantity.value)
      guard value.elements.count <= mostCompared else { return check(name, value, within: binding.tolerance) }
      let rows = (0..<value.rows).map {
        "[\(value.row($0).map { $0.isFinite ? jsonNumber($0) : $0.numpy }.joined(separator: ", "))]"
      }
      return
        "equal(\"\(name)\", \(name), [\(rows.joined(separator: ", "))]\(binding.tolerance.asArgument))"
    }
  }
}

/// The most numbers of a quantity that an assertion spells out.
private let mostCompared = 600
