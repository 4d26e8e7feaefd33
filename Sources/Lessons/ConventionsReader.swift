import JSON

extension JSONPlace {
  private enum Basis: String, CaseIterable {
    case paper, notebook

    var conventions: Conventions { self == .paper ? .paper : .notebook }
  }

  /// The conventions of a lesson whose embeddings have a size: a name, or what differs from it.
  func conventions(size: Int) throws(LessonError) -> Conventions {
    if case .text = content { return try choice(Basis.self).conventions }
    let fields = try object(
      [
        "basis", "firstPosition", "frequencies", "scaling", "headInput", "headWeights", "softmaxOver",
        "outputProjection",
        "normaliseOver", "epsilon", "gamma", "beta",
      ], "`paper`, `notebook` or an object")
    let basis = try fields.optional("basis")?.choice(Basis.self).conventions ?? .paper
    return Conventions(
      firstPosition: try fields.optional("firstPosition")?.whole(0...1) ?? basis.firstPosition,
      frequencies: try fields.optional("frequencies")?.choice() ?? basis.frequencies,
      scaling: try fields.optional("scaling")?.choice() ?? basis.scaling,
      headInput: try fields.optional("headInput")?.choice() ?? basis.headInput,
      headWeights: try fields.optional("headWeights")?.choice() ?? basis.headWeights,
      softmaxOver: try fields.optional("softmaxOver")?.choice() ?? basis.softmaxOver,
      outputProjection: try fields.optional("outputProjection")?.flag() ?? basis.outputProjection,
      normaliseOver: try fields.optional("normaliseOver")?.choice() ?? basis.normaliseOver,
      epsilon: try fields.optional("epsilon")?.number("a number of at least 0") { $0 >= 0 } ?? basis.epsilon,
      gamma: try fields.optional("gamma")?.scale(size) ?? basis.gamma,
      beta: try fields.optional("beta")?.shift(size) ?? basis.beta)
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
