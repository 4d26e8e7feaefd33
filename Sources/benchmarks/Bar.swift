/// What a figure should be at the most, or at the least: a number of its own unit, or so many times what its peer has.
struct Bar: Codable {
  private let isMost, isOfPeer: Bool
  private let number: Double

  static func atMost(_ number: Double) -> Bar { Bar(isMost: true, isOfPeer: false, number: number) }
  static func atLeast(_ number: Double) -> Bar { Bar(isMost: false, isOfPeer: false, number: number) }
  static func atMost(ofPeer number: Double) -> Bar { Bar(isMost: true, isOfPeer: true, number: number) }
  static func atLeast(ofPeer number: Double) -> Bar { Bar(isMost: false, isOfPeer: true, number: number) }

  /// Whether a figure keeps to it; nil beside a peer that was not measured.
  func holds(for figure: Figure) -> Bool? {
    guard let unit = isOfPeer ? figure.peer : 1 else { return nil }
    return isMost ? figure.value <= number * unit : figure.value >= number * unit
  }

  /// It in the words of a figure: `≤ 300 ms`, `≥ 0.6 of gensim`.
  func text(for figure: Figure) -> String {
    "\(isMost ? "≤" : "≥") \(Figure.text(number)) \(isOfPeer ? "of \(figure.peerName ?? "its peer")" : figure.unit)"
  }
}

extension [Section] {
  /// Which figures fall short of their bars, in a sentence or a list, and which could not be compared.
  var verdict: String {
    func names(_ outcome: Bool?) -> [String] {
      flatMap { section in
        section.figures.filter { $0.bar != nil && $0.bar?.holds(for: $0) == outcome }.map { figure in
          "- \(section.title), \(figure.what): \(figure.amount), and should be \(figure.bar?.text(for: figure) ?? "")\n"
        }
      }
    }
    let (short, unknown) = (names(false), names(nil))
    let first =
      short.isEmpty ? "No figure falls short of its bar.\n" : "These fall short of their bars:\n\n\(short.joined())"
    return unknown.isEmpty ? first : "\(first)\nThese have no peer here to be compared with:\n\n\(unknown.joined())"
  }
}
