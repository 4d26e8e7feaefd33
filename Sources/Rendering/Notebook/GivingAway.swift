#if !hasFeature(Embedded)
  import Workings

  extension Quantity {
    /// Whether its code would tell how another is computed: the same is done to what has the same letters, of whatever head or
    /// layer, or the same function of the notebook’s own is called.
    func givesAway(_ other: Quantity) -> Bool {
      guard isComputed else { return false }
      let isOfItsKind =
        operation.kind == other.operation.kind && name?.letter == other.name?.letter
        && name?.isGradient == other.name?.isGradient
      return isOfItsKind || !doings.isDisjoint(with: other.doings)
        || !Set([self].pythonDefinitions).isDisjoint(with: [other].pythonDefinitions)
    }

    /// What is done in its expression, each with the letters of what it is done to.
    private var doings: Set<[String]> {
      operands.filter { $0.name == nil }.reduce([[operation.kind] + letters]) { $0.union($1.doings) }
    }

    /// The letters in its expression.
    private var letters: [String] {
      operands.flatMap { operand in
        operand.name.map { [($0.isGradient ? "∂" : "") + $0.letter.name] } ?? operand.letters
      }
    }
  }

  extension Operation {
    /// What it does, to whichever rows, columns and sizes.
    fileprivate var kind: String { title.filter { !$0.isNumber } }
  }
#endif
