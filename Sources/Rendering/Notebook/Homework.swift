#if !hasFeature(Embedded)
  import JSON
  import Literate
  import Numbers
  import Workings

  /// The notebook of an assignment, as far as it is written.
  public struct Homework: Sendable {
    /// What is left to a student.
    public let assignment: Assignment
    /// The notebook’s file.
    public internal(set) var file = ""
    /// What stands in it as numbers, since its code would give away a step that was to be written before it.
    public private(set) var given: [Quantity] = []
    /// The steps that are there to be written, in order.
    public private(set) var steps: [Assignment.Step] = []
    /// What is computed in it from what a student writes.
    private var own: Set<ObjectIdentifier> = []
    /// How each step is checked, as the entries of a dictionary in Python.
    private var checks: [String] = []

    init(_ assignment: Assignment) { self.assignment = assignment }

    /// Whether a student is to write a quantity.
    func asks(for quantity: Quantity) -> Bool { assignment.step(quantity) != nil }

    func isWritten(_ step: Assignment.Step) -> Bool { steps.contains { $0.quantity === step.quantity } }

    /// Whether a quantity is, or is made from, what a student writes.
    func isOwn(_ quantity: Quantity) -> Bool {
      own.contains(ObjectIdentifier(quantity)) || quantity.name == nil && quantity.operands.contains(where: isOwn)
    }

    /// Whether the code of a quantity would give a step away that was to be written before.
    func hides(_ quantity: Quantity) -> Bool { steps.contains { quantity.givesAway($0.quantity) } }

    /// What stands for a quantity whose code is hidden: its numbers, or what was handed in for a step that has the same.
    func numbers(of quantity: Quantity) -> String {
      if let twin = steps.twin(of: quantity) { return "_own[\(jsonString(twin.key))].copy()" }
      return Operation.given(quantity.value, rows: quantity.rows, columns: quantity.columns).numpy([])
    }

    /// Notes what stands in the notebook as numbers.
    mutating func give(_ quantity: Quantity) {
      given.append(quantity)
      if steps.twin(of: quantity) != nil { own.insert(ObjectIdentifier(quantity)) }
    }

    /// Notes what is computed in the notebook; false where it does not depend on a student.
    mutating func computes(_ quantity: Quantity) -> Bool {
      let isOwn = quantity.operands.contains(where: isOwn)
      if isOwn { own.insert(ObjectIdentifier(quantity)) }
      return isOwn
    }

    /// Leaves a step to the student; its check has what to compare with, and where that may depend on the student the step itself.
    mutating func leave(_ step: Assignment.Step, _ names: BoundNames) {
      let quantity = step.quantity
      var code = ""
      if computes(quantity) {
        let expression = quantity.operation.numpy(quantity.operands.map { ownExpression(for: $0, names) })
        let lines = [quantity].pythonDefinitions.map { $0.code } + ["_ = \(expression)"]
        code = Array(lines.joined(separator: "\n\n").utf8).address(as: "text/x-python")
      }
      own.insert(ObjectIdentifier(quantity))
      let fingerprint = quantity.value.check(within: names.tolerance(of: quantity))
      checks.append("    \(jsonString(step.key)): (\(fingerprint), \"\(code)\"),\n")
      steps.append(step)
    }

    /// An expression in which what the student has written is what was handed in, whatever has become of its name since.
    private func ownExpression(for quantity: Quantity, _ names: BoundNames) -> String {
      if let step = steps.first(where: { $0.quantity === quantity }) { return "_own[\(jsonString(step.key))]" }
      if quantity.name != nil { return names.expression(for: quantity) }
      return quantity.operation.numpy(quantity.operands.map { ownExpression(for: $0, names) })
    }

    /// What the cells of a student use.
    var tools: String { "\(checking)\n\n\n_steps = {\n\(checks.joined())}\n\n\(unwritten)" }
  }

  extension [Assignment.Step] {
    /// The step that has the same numbers as a quantity, if one has.
    public func twin(of quantity: Quantity) -> Assignment.Step? { first { $0.quantity.value == quantity.value } }
  }
#endif
