extension Convention {
  /// All conventions, in the order in which a book comes to them.
  public static let all = [
    Convention(
      "firstPosition", "Positions start at",
      .whole(0...1, Property(get: { $0.firstPosition }, set: { $0.firstPosition = $1 }))),
    Convention(
      "frequencies", "Frequencies",
      .names(get: { $0.frequencies }, set: { $0.frequencies = $1 })),
    Convention(
      "scaling", "Word vectors are scaled in",
      .names(get: { $0.scaling }, set: { $0.scaling = $1 })),
    Convention(
      "headInput", "Heads read",
      .names(get: { $0.headInput }, set: { $0.headInput = $1 })),
    Convention(
      "headWeights", "Weights of the heads",
      .names(get: { $0.headWeights }, set: { $0.headWeights = $1 })),
    Convention(
      "softmaxOver", "Softmax over",
      .names(get: { $0.softmaxOver }, set: { $0.softmaxOver = $1 })),
    Convention(
      "mask", "A token sees",
      .names(get: { $0.mask }, set: { $0.mask = $1 })),
    Convention(
      "outputProjection", "Output projection",
      .flag(Property(get: { $0.outputProjection }, set: { $0.outputProjection = $1 }))),
    Convention(
      "normAt", "Layer norm stands",
      .names(get: { $0.normAt }, set: { $0.normAt = $1 })),
    Convention(
      "normaliseOver", "Layer norm over",
      .names(get: { $0.normaliseOver }, set: { $0.normaliseOver = $1 })),
    Convention(
      "epsilon", "ε",
      .notNegative(Property(get: { $0.epsilon }, set: { $0.epsilon = $1 }))),
    Convention(
      "gamma", "Scale γ",
      .scale(Property(get: { $0.gamma }, set: { $0.gamma = $1 }))),
    Convention(
      "beta", "Shift β",
      .shift(Property(get: { $0.beta }, set: { $0.beta = $1 }))),
  ]
}
