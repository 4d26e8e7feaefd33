extension Int {
  /// All of so many things, as a sentence says it: the head; both heads; all 3 heads.
  public func all(_ noun: String) -> String {
    switch self {
    case 1: "the \(noun)"
    case 2: "both \(noun)s"
    default: "all \(self)\u{A0}\(noun)s"
    }
  }

  /// So many of the first things: the first head; the first 2 heads.
  public func first(_ noun: String) -> String { "the first " + counted(noun) }

  /// So many things that are left: the other head; the other 6 heads.
  public func other(_ noun: String) -> String { "the other " + counted(noun) }

  private func counted(_ noun: String) -> String { self == 1 ? noun : "\(self)\u{A0}\(noun)s" }
}

extension Range<Int> {
  /// The columns of a range: column 3; columns 2 to 3.
  public var columnsInWords: String {
    count == 1 ? "column \(lowerBound)" : "columns \(lowerBound) to \(upperBound - 1)"
  }
}
