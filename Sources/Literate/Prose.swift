import Workings

/// Running text, written as a string literal whose interpolations are live.
///
/// A cell becomes a number that knows its origin, a quantity its symbol, a token its word.
/// In the literal, `*stress*`, `` `code` `` and `[links](chapter:softmax)` are marks, and a line break is a space.
public struct Prose: Sendable, ExpressibleByStringInterpolation {
  /// The pieces, adjacent text joined.
  public let inlines: [Inline]

  /// Prose of ready-made pieces.
  public init(_ inlines: [Inline]) {
    var joined: [Inline] = []
    for inline in inlines { joined.append(merging: inline) }
    self.inlines = joined
  }

  /// Prose without anything live.
  @inline(never)
  public init(stringLiteral text: String) {
    self.inlines = parseMarks([.literal(text)])
  }

  /// Prose with live pieces.
  @inline(never)
  public init(stringInterpolation pieces: StringInterpolation) {
    self.inlines = parseMarks(pieces.pieces)
  }
}

extension Prose {
  /// Several things as a sentence lists them: a; a and b; a, b and c.
  public static func list(_ items: [Prose]) -> Prose {
    var inlines: [Inline] = []
    for (index, item) in items.enumerated() {
      if index > 0 { inlines.append(.text(index == items.count - 1 ? " and " : ", ")) }
      inlines += item.inlines
    }
    return Prose(inlines)
  }
}
