/// What the NumPy of an operation uses beside NumPy itself, such as a function that NumPy lacks.
public struct PythonDefinition: Hashable, Sendable {
  /// The Python that defines it.
  public let code: String

  /// A definition by its code.
  public init(_ code: String) { self.code = code }
}

extension [Quantity] {
  /// What the expressions of these quantities use, and those of steps without a name inside them; each definition once.
  public var pythonDefinitions: [PythonDefinition] {
    var definitions: [PythonDefinition] = []
    for quantity in self {
      let inside = quantity.operands.filter { $0.name == nil }.pythonDefinitions
      for definition in inside + (quantity.operation.python.map { [$0] } ?? []) where !definitions.contains(definition)
      {
        definitions.append(definition)
      }
    }
    return definitions
  }
}
