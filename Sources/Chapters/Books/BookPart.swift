import Literate

/// The parts of the default book, by the names under which a page keeps a lesson for each that may have one.
public enum BookPart: String, CaseIterable, Sendable {
  case byHand = "by-hand"
  case word2vec
  case learning
  case appendix

  /// How many chapters Part Two has.
  public static let chaptersOfPartTwo = 4
  /// How many departures from the paper the notebook has.
  public static let departures = 12
}

extension Edition {
  /// The parts of its books, in order.
  public var parts: [BookPart] {
    switch self {
    case .standard: BookPart.allCases
    case .ofLesson: [.byHand]
    }
  }
}
