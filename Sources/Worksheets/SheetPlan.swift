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
  }

  /// How much help a sheet gives.
  public enum Level: String, CaseIterable, Sendable {
    /// All of a row but its last number is filled in, and the first is worked out.
    case worked
    /// The first number of a row is filled in and worked out.
    case faded
    /// All is to be filled in.
    case blank
  }

  /// Other numbers for each student, and everything to be filled in, unless something else is said.
  public init(
    isGiven: Bool = false, variants: Int? = nil, chapters: Set<Chapter> = Set(Chapter.allCases), level: Level = .blank
  ) {
    (self.isGiven, self.variants, self.chapters, self.level) = (isGiven, variants, chapters, level)
  }
}
