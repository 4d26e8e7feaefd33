import Workings

/// Tests write symbols as `book values` prints them: `"W_Q"`, `"Q_1"`, `"Q_1@2"`.
extension Symbol: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text: text) }

  /// The symbol that is written so.
  public init(text: String) {
    let isGradient = text.hasPrefix("∂")
    let (base, layer) = halves(isGradient ? String(text.dropFirst()) : text, "@")
    let (name, below) = halves(base, "_")
    let letters: [Letter] = [.beta, .gamma, .mu, .sigma, .variance]
    // W_1 is the first map of a feed-forward sub-layer, and Q_1 belongs to head 1.
    let isRole = ["W", "b"].contains(name) || below.flatMap { Int($0) } == nil
    self.init(
      letters.first { $0.name == name } ?? Letter(name), role: isRole ? below.flatMap(Role.init) : nil,
      head: isRole ? nil : below.flatMap { Int($0) }, layer: layer.flatMap { Int($0) } ?? 1, isGradient: isGradient)
  }
}

private func halves(_ text: String, _ separator: Character) -> (String, String?) {
  let parts = text.split(separator: separator, maxSplits: 1).map(String.init)
  return (parts[0], parts.count > 1 ? parts[1] : nil)
}
