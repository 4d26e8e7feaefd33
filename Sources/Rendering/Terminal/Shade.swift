/// The background of a number by its sign and size, the same on dark and on light terminals: from white for nothing to a
/// strong blue above zero and a strong orange below, each with a letter colour that can be read on it.
struct Shade: Equatable {
  let isNegative: Bool
  /// From 0 to `strongest`.
  let strength: Int

  static let strongest = 4

  /// The shade of a number whose size, measured against the largest, lies between 0 and 1.
  init(_ number: Double, size: Double) {
    isNegative = number < 0
    strength = min(Int(size * Double(Shade.strongest + 1)), Shade.strongest)
  }

  /// Its colour among the 256 of xterm.
  var colour: Int { (isNegative ? oranges : blues)[strength] }

  /// The colour of letters upon it.
  var letters: Int { colour == darkest ? white : black }

  /// The shade as a character, for those who see no colours.
  var glyph: String { ["·", "░", "▒", "▓", "█"][strength] }
}

private let blues = [255, 153, 111, 69, 26]
private let oranges = [255, 223, 215, 208, 166]
private let (darkest, black, white) = (26, 16, 231)

extension Look {
  /// The numbers of the escape code that switches it on.
  var code: String {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .stressed: "3"
    case .faint: "2"
    case .shaded(let shade): "48;5;\(shade.colour);38;5;\(shade.letters)"
    case .points(let upper, let lower): "38;5;\(upper.colour);48;5;\(lower.colour)"
    }
  }
}
