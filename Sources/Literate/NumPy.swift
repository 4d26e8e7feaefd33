import Numbers
import Workings

/// The same computation in NumPy, made from the provenance: each name in it is defined in it, or said to be from before.
public struct NumPy: BlockConvertible {
  public let blocks: [Block]

  /// One assignment for each quantity.
  public init(_ quantities: Quantity...) { self.init(quantities) }

  /// One assignment for each quantity of a list.
  public init(_ quantities: [Quantity]) {
    let lines = quantities.map { $0.assignment }
    let names = quantities.map { $0.name }
    var operands: [Quantity] = []
    for operand in quantities.flatMap({ $0.namedOperands }) {
      if !names.contains(operand.name), !operands.contains(where: { $0.name == operand.name }) {
        operands.append(operand)
      }
    }
    let before = operands.filter { !$0.isOneNumber }.compactMap { $0.name }
    let comment = before.isEmpty ? [] : ["# As before: \(before.map { $0.numpy }.joined(separator: ", "))."]
    let tools = quantities.pythonDefinitions.flatMap { ["", $0.code, ""] }
    let code = ["import numpy as np"] + comment + tools + operands.filter { $0.isOneNumber }.map { $0.fill } + lines
    blocks = [.code(code.joined(separator: "\n"), language: "python")]
  }
}

extension Quantity {
  /// `A = softmax(T, axis=1)`.
  fileprivate var assignment: String { "\(name?.numpy ?? "_") = \(operation.numpy(operands.map { $0.numpy }))" }

  /// What it is made from, and for a step without a name what that is made from.
  fileprivate var namedOperands: [Quantity] { operands.flatMap { $0.name == nil ? $0.namedOperands : [$0] } }

  /// Whether it is given, and the same number everywhere, such as a scale before training.
  fileprivate var isOneNumber: Bool {
    isGiven && value.elements.allSatisfy { $0 == value.elements[0] }
  }

  /// A given matrix of one number, in short.
  fileprivate var fill: String {
    "\(name?.numpy ?? "_") = np.full((\(value.rows), \(value.columns)), \(value.elements[0].numpy))"
  }
}
