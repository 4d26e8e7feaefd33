/// One figure: what was measured, how much of what, and beside what.
struct Figure: Codable {
  /// What was measured.
  let what: String
  /// How much.
  let value: Double
  /// Of what: ms, MB, a ratio.
  let unit: String
  /// The same of a peer, measured in the same run, and who that is.
  var peer: Double?
  var peerName: String?
  /// What it should be at the most, or at the least.
  var bar: Bar?

  /// How much of what.
  var amount: String { "\(Figure.text(value)) \(unit)" }

  /// Three digits, without zeros at the end of whole numbers.
  static func text(_ number: Double) -> String {
    let magnitude = number.magnitude
    let decimals = magnitude >= 100 || number == number.rounded() ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : 3
    let factor = (0..<decimals).reduce(1.0) { factor, _ in factor * 10 }
    let rounded = (number * factor).rounded() / factor
    return decimals == 0 ? "\(Int(rounded))" : "\(rounded)"
  }
}

/// Figures under a heading, as a table of Markdown.
struct Section: Codable {
  let title: String
  /// What was done, in a sentence or two.
  let note: String
  var figures: [Figure]

  var markdown: String {
    let hasPeers = figures.contains { $0.peer != nil }
    let hasBars = figures.contains { $0.bar != nil }
    let head = ["measured", "here"] + (hasPeers ? ["peer", "here ÷ peer"] : []) + (hasBars ? ["bar"] : [])
    let rows = figures.map { figure in
      let peer = figure.peer.map { "\(Figure.text($0)) \(figure.unit) (\(figure.peerName ?? ""))" } ?? "–"
      let ratio = figure.peer.map { Figure.text(figure.value / $0) } ?? "–"
      let bar = figure.bar.map { $0.text(for: figure) + ($0.holds(for: figure) == false ? ": falls short" : "") }
      return [figure.what, figure.amount] + (hasPeers ? [peer, ratio] : []) + (hasBars ? [bar ?? "–"] : [])
    }
    let lines = [head, head.map { _ in "---" }] + rows
    return "## \(title)\n\n\(note)\n\n" + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
