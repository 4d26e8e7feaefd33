import Workings

/// What may stand between `\(` and `)` in prose: what it becomes is decided here, and nothing else is let in.
extension Prose {
  /// What a literal is collected in.
  public struct StringInterpolation: StringInterpolationProtocol {
    private(set) var pieces: [ProsePiece] = []

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
      message: "prose takes cells, quantities, formulas, tokens, terms, counts, text; other numbers as \\(measured: …)"
    )
    @inline(never)
    public mutating func appendInterpolation<Value>(_ value: Value) {}

    @inline(never)
    mutating func append(_ inline: Inline) { pieces.append(.live(inline)) }
  }
}
