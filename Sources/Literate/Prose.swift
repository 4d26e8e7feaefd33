import Workings

/// A piece of running text.
public indirect enum Inline: Sendable {
  /// Plain text; each format escapes it.
  case text(String)
  /// Text that is stressed.
  case emphasis([Inline])
  /// A few letters of code.
  case code(String)
  /// A link: to a chapter as `chapter:softmax`, or to an address.
  case link(String, to: String)
  /// A number on a page that is a cell of a quantity.
  case number(Cell)
  /// A number measured from quantities, printed in the same style.
  case measured(Double)
  /// A measured number that a sentence compares with another: printed with as many more digits as the comparison needs.
  case compared(Double, with: Double)
  /// Mathematics.
  case formula(Formula)
  /// A token of the sentence.
  case token(Token)
  /// Another chapter; a book puts a link in its place, which says its number.
  case chapter(ChapterReference)
}

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

  /// What a literal is collected in.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// An empty collection.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Text of the literal, with its marks.
    @inline(never)
    public mutating func appendLiteral(_ text: String) { pieces.append(.literal(text)) }

    /// A number and its origin.
    @inline(never)
    public mutating func appendInterpolation(_ cell: Cell) { append(.number(cell)) }

    /// A quantity’s symbol.
    @inline(never)
    public mutating func appendInterpolation(_ quantity: Quantity) { append(.formula(quantity.symbol)) }

    /// Mathematics.
    @inline(never)
    public mutating func appendInterpolation(_ formula: Formula) { append(.formula(formula)) }

    /// A token’s word.
    @inline(never)
    public mutating func appendInterpolation(_ token: Token) { append(.token(token)) }

    /// A count.
    @inline(never)
    public mutating func appendInterpolation(_ count: Int) { append(.text("\(count)")) }

    /// A seed, which may be more than an `Int` holds in the page, where that has 32 bits.
    @inline(never)
    public mutating func appendInterpolation(_ seed: UInt32) { append(.text("\(seed)")) }

    /// A count and its noun: 1 token, 3 tokens.
    @inline(never)
    public mutating func appendInterpolation(_ count: Int, _ noun: String) {
      append(.text("\(count)\u{A0}\(noun)\(count == 1 ? "" : "s")"))
    }

    /// A number that was measured rather than being a cell, printed like all others.
    @inline(never)
    public mutating func appendInterpolation(measured number: Double) { append(.measured(number)) }

    /// A number that was measured, and is compared with a limit or another number: it never prints as what contradicts that.
    @inline(never)
    public mutating func appendInterpolation(measured number: Double, against other: Double) {
      append(.compared(number, with: other))
    }

    /// A very small number, by its size: 2.2e-16.
    @inline(never)
    public mutating func appendInterpolation(size number: Double) { append(.text(NumberStyle.size(of: number))) }

    /// A number that would be 0 if computers did not round: what is left of it is no news.
    @inline(never)
    public mutating func appendInterpolation(upToRounding number: Double) {
      let isRounding = number != 0 && number.magnitude <= Finding.rounding
      append(.text(isRounding ? "0 up to rounding" : NumberStyle.size(of: number)))
    }

    /// A number that is meant exactly, printed in full: 0.00001.
    @inline(never)
    public mutating func appendInterpolation(exact number: Double) { append(.text(NumberStyle.exact(number))) }

    /// Text that comes from elsewhere and holds no marks.
    @inline(never)
    public mutating func appendInterpolation(_ text: String) { append(.text(text)) }

    /// Prose within prose.
    @inline(never)
    public mutating func appendInterpolation(_ prose: Prose) {
      for inline in prose.inlines { append(inline) }
    }

    /// Refuses what the book cannot typeset.
    @available(
      *, unavailable,
      message: "prose takes cells, quantities, formulas, tokens, counts and text; wrap other numbers as \\(measured: …)"
    )
    @inline(never)
    public mutating func appendInterpolation<Value>(_ value: Value) {}

    @inline(never)
    mutating func append(_ inline: Inline) { pieces.append(.live(inline)) }
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

/// What begins a mark in a literal.
private let marks: [Unicode.Scalar] = ["\n", "*", "`", "["]

/// A part of a literal before its marks are read.
private enum Piece {
  case literal(String)
  case live(Inline)
}

/// Reads the marks of a literal; stress may reach across live pieces.
@inline(never)
private func parseMarks(_ pieces: [Piece]) -> [Inline] {
  var open: [[Inline]] = [[]]
  func add(_ inline: Inline) { open[open.count - 1].append(merging: inline) }
  for piece in pieces {
    switch piece {
    case .live(let inline): add(inline)
    case .literal(let text):
      var rest = Substring(text)
      while true {
        let plain = rest.unicodeScalars.prefix { !marks.contains($0) }
        if !plain.isEmpty { add(.text(String(plain))) }
        rest = rest[plain.endIndex...]
        guard let mark = rest.unicodeScalars.popFirst() else { break }
        switch mark {
        case "\n": add(.text(" "))
        case "*" where open.count > 1:
          let stressed = open.removeLast()
          precondition(!stressed.isEmpty, "prose has nothing between two *")
          add(.emphasis(stressed))
        case "*": open.append([])
        case "`": add(.code(take(from: &rest, until: "`")))
        case "[":
          let words = take(from: &rest, until: "]")
          let bracket = rest.popFirst()
          precondition(bracket == "(", "a link in prose is written [words](address)")
          add(.link(words, to: take(from: &rest, until: ")")))
        default: preconditionFailure("\(mark) is no mark of prose")
        }
      }
    }
  }
  precondition(open.count == 1, "prose has a * that is never closed")
  return open[0]
}

private func take(from rest: inout Substring, until end: Character) -> String {
  var taken = ""
  while let next = rest.popFirst() {
    if next == end { return taken }
    taken.append(next == "\n" ? " " : next)
  }
  preconditionFailure("prose has a mark that \(end) never closes")
}

extension [Inline] {
  /// Adds a piece; text joins the text before it, and text that is empty is nothing.
  fileprivate mutating func append(merging inline: Inline) {
    guard case .text(let more) = inline else { return append(inline) }
    if more.isEmpty { return }
    if case .text(let text)? = last {
      self[count - 1] = .text(text + more)
    } else {
      append(inline)
    }
  }
}
