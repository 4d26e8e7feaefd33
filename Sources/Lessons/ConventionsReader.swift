import JSON

/// The conventions that others start from, by their names in a lesson.
private enum Basis: String, CaseIterable {
  case paper, notebook

  var conventions: Conventions { self == .paper ? .paper : .notebook }
}

extension JSONPlace {
  /// The conventions of a lesson whose embeddings have a size: a name, or what differs from it.
  func conventions(size: Int) throws(LessonError) -> Conventions {
    if case .text = content { return try choice(Basis.self).conventions }
    let fields = try object(["basis"] + Convention.all.map { $0.key }, "`paper`, `notebook` or an object")
    var conventions = try fields.optional("basis")?.choice(Basis.self).conventions ?? .paper
    for convention in Convention.all {
      if let place = fields.optional(convention.key) { try place.read(convention, size, &conventions) }
    }
    return conventions
  }

  /// Sets one of the conventions to what stands here.
  private func read(_ convention: Convention, _ size: Int, _ conventions: inout Conventions) throws(LessonError) {
    switch convention.kind {
    case .names(let names, let property): property.set(&conventions, try choice(names.map { $0.name }))
    case .whole(let range, let property): property.set(&conventions, try whole(range))
    case .flag(let property): property.set(&conventions, try flag())
    case .notNegative(let property): property.set(&conventions, try number("a number of at least 0") { $0 >= 0 })
    case .scale(let property): property.set(&conventions, try scale(size))
    case .shift(let property): property.set(&conventions, try shift(size))
    }
  }

  private func scale(_ size: Int) throws(LessonError) -> Conventions.Scale {
    switch content {
    case .number(let number): .constant(number)
    case .list: .each(try onePerFeature(size))
    default: throw failure("a number or a list of \(size) numbers")
    }
  }

  private func shift(_ size: Int) throws(LessonError) -> Conventions.Shift {
    switch content {
    case .number(let number): return .constant(number)
    case .list: return .each(try onePerFeature(size))
    case .object:
      let draws = try object(["uniform"])["uniform"].object(["from", "below"])
      let from = try draws["from"].number()
      return .uniform(from: from, below: try draws["below"].number("a number of at least `from`") { $0 >= from })
    default: throw failure("a number, a list of \(size) numbers, or an object with `uniform`")
    }
  }

  private func onePerFeature(_ size: Int) throws(LessonError) -> [Double] {
    try numbers(Amount(size, "number", "one for each feature"))
  }
}
