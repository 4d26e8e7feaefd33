import Workings

/// What is said to somebody who has answered a question for a number.
extension Judgement {
  /// Whether the number is right.
  public var isRight: Bool {
    if case .right = self { return true }
    return false
  }

  /// What is said to the person.
  public var words: Prose {
    switch self {
    case .right: "Right."
    case .slip(let words): "Not yet: that is \(words)."
    case .otherSign: "Not yet: the number is right, its sign is not."
    case .elsewhere(let cell): "Not yet: that is \(cell.symbol), from another cell of the same table."
    case .wrong(let isTooLarge): "Not yet: that is too \(isTooLarge ? "large" : "small")."
    }
  }
}
