/// What is asked for on the sheets of a class, and whose numbers stand on them.
public struct SheetPlan: Equatable, Sendable {
  /// Whether the lesson’s own numbers are on the sheet, the same for all.
  public var isGiven = false
  /// How many different sheets there are, dealt to the students in turn; nil for one each.
  public var variants: Int?
  /// The chapters whose tables are filled in; what comes before them is printed.
  public var chapters: Set<Chapter>
  /// How much of each row is filled in as an example.
  public var level: Level

  /// The parts of a sheet, by the names of the book’s chapters.
  public enum Chapter: String, CaseIterable, Sendable {
    case positions = "positional-encoding"
    case projections = "queries-keys-and-values"
    case scores, softmax, concat
    case norm = "layer-norm"

    /// What is made in it.
    fileprivate var words: String {
      switch self {
      case .positions: "encoding of its position"
      case .projections: "projections"
      case .scores: "scores"
      case .softmax: "softmax"
      case .concat: "output"
      case .norm: "layer norm"
      }
    }
  }

  /// How much help a sheet gives.
  public enum Level: String, CaseIterable, Sendable {
    /// All of a row but its last number is filled in, and the first is worked out.
    case worked
    /// The first number of a row is filled in and worked out.
    case faded
    /// All is to be filled in.
    case blank

    /// How many numbers of a row are filled in.
    func examples(of columns: Int) -> Int {
      switch self {
      case .worked: columns - 1
      case .faded: min(1, columns - 1)
      case .blank: 0
      }
    }
  }

  /// Which way a token is followed: “from its embedding to the layer norm”.
  var way: String {
    let own = Chapter.allCases.filter(chapters.contains)
    if own.count == Chapter.allCases.count { return "from its embedding to the layer norm" }
    return own.enumerated().reduce("through ") { words, part in
      words + (part.offset == 0 ? "" : part.offset == own.count - 1 ? " and " : ", ") + "the " + part.element.words
    }
  }

  /// Other numbers for each student, and everything to be filled in, unless something else is said.
  public init(
    isGiven: Bool = false, variants: Int? = nil, chapters: Set<Chapter> = Set(Chapter.allCases), level: Level = .blank
  ) {
    (self.isGiven, self.variants, self.chapters, self.level) = (isGiven, variants, chapters, level)
  }
}
