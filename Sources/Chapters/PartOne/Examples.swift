import Lessons

// Which numbers the chapters work out before the reader’s eyes, and which they leave to the reader.
extension Lesson {
  /// The token whose row is worked out: the one that the lesson asks about, and else the first.
  var shownRow: Int { asked?.token ?? 0 }

  /// The token whose row is left to the reader: the one that answers, and else the last.
  var practiceRow: Int { asked == nil ? tokens.count - 1 : answering ?? (shownRow == 0 ? tokens.count - 1 : 0) }

  /// The feature that is worked out where rows have features: the one that the lesson asks about, and else the first.
  var shownFeature: Int { asked?.feature ?? 0 }
}
