import Lessons

// Which numbers the chapters work out before the reader’s eyes, which they leave to the reader, and which by half.
extension Lesson {
  /// The token whose row is worked out: the one that the lesson asks about, and else the first.
  var shownRow: Int { asked?.token ?? 0 }

  /// The token whose row is left to the reader: the one that answers, and else the last.
  var practiceRow: Int { asked == nil ? tokens.count - 1 : answering ?? (shownRow == 0 ? tokens.count - 1 : 0) }

  /// The token whose row is worked out but for its last line, between those two: the first that is neither, if there is one.
  var halfwayRow: Int? { tokens.indices.first { $0 != shownRow && $0 != practiceRow } }

  /// The feature that is worked out where rows have features: the one that the lesson asks about, and else the first.
  var shownFeature: Int { asked?.feature ?? 0 }
}
