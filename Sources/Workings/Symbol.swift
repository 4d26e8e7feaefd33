/// What a quantity is called: a letter, and whose it is.
///
/// Lessons, tests and notebooks write it as ``text`` (`W_Q`, `Q_1`, `Q_1@2`); each format spells it in its own way.
public struct Symbol: Hashable, Sendable {
  /// The letter: *Q* for queries, γ for a scale.
  public let letter: Letter
  /// What it is for, where one letter has several: the queries of *W*.
  public let role: Role?
  /// The head it belongs to, from 1; nil for what belongs to no head.
  public let head: Int?
  /// The layer it belongs to, from 1.
  public let layer: Int
  /// Whether it is the gradient of what has the same name without: ∂W_Q.
  public let isGradient: Bool

  /// A letter: how it is written on a keyboard, and how it is typeset.
  public struct Letter: Hashable, Sendable {
    /// Its name, which NumPy can take: `Q`, `gamma`.
    public let name: String
    /// The sign it is typeset as: *Q*, γ.
    public let sign: String
    /// Whether it stands for a square, as σ² does.
    public let isSquared: Bool

    /// A letter; one that is not Latin has another sign than its name.
    public init(_ name: String, sign: String? = nil, isSquared: Bool = false) {
      self.name = name
      self.sign = sign ?? name
      self.isSquared = isSquared
    }

    public static let beta = Letter("beta", sign: "β")
    public static let gamma = Letter("gamma", sign: "γ")
    public static let mu = Letter("mu", sign: "μ")
    public static let sigma = Letter("sigma", sign: "σ")
    /// A loss, and the scores and probabilities of words, whose names are words themselves.
    public static let loss = Letter("loss", sign: "L")
    public static let scores = Letter("scores", sign: "z")
    public static let probabilities = Letter("probabilities", sign: "y")
    /// σ², which has a name of its own.
    public static let variance = Letter("variance", sign: "σ", isSquared: true)
  }

  /// What one of several matrices with the same letter is for.
  public enum Role: String, Sendable {
    case queries = "Q"
    case keys = "K"
    case values = "V"
    case output = "O"
    /// The first and the second map of a feed-forward sub-layer.
    case first = "1"
    case second = "2"
    /// What belongs to a feed-forward sub-layer.
    case feedForward = "F"
    /// What belongs to a second sentence, which attention reads.
    case memory
    /// What a training has learnt, where something else has the letter.
    case learnt
    /// What comes after the last layer.
    case last
    /// Before a training, and after a step of it.
    case start, new
    /// What an average is brought to that has not yet come together.
    case full
    /// The part of a score that comes from the word, and the part that comes from its place.
    case word, place
  }

  /// A symbol by its parts.
  public init(_ letter: Letter, role: Role? = nil, head: Int? = nil, layer: Int = 1, isGradient: Bool = false) {
    self.letter = letter
    self.role = role
    self.head = head
    self.layer = layer
    self.isGradient = isGradient
  }

  /// A symbol by its Latin letter.
  public init(_ letter: String, role: Role? = nil) { self.init(Letter(letter), role: role) }

  /// The same letter for one head, counted from 1, or for none.
  public func of(head: Int?) -> Symbol { with(head: head, layer: layer) }

  /// The same letter in a layer, counted from 1.
  public func of(layer: Int) -> Symbol { with(head: head, layer: layer) }

  /// What its gradient is called.
  public var gradient: Symbol { Symbol(letter, role: role, head: head, layer: layer, isGradient: true) }

  private func with(head: Int?, layer: Int) -> Symbol {
    Symbol(letter, role: role, head: head, layer: layer, isGradient: isGradient)
  }
}

// MARK: Spelling

extension Symbol: CustomStringConvertible {
  /// As lessons, tests and `book values` write it: `W_Q`, `Q_1`, and in a later layer `Q_1@2`; `learnt E` beside a sentence’s `E`.
  public var text: String {
    (isGradient ? "∂" : "") + (role == .learnt ? "learnt \(letter.name)" : base) + (layer == 1 ? "" : "@\(layer)")
  }

  public var description: String { text }

  /// As NumPy can take it: `Q_1`, and in a later layer `Q_1_of_2`.
  public var numpy: String { (isGradient ? "d_" : "") + base + (layer == 1 ? "" : "_of_\(layer)") }

  /// As it is typeset: a head or a role below it, a later layer above it in brackets.
  public var formula: Formula {
    let sign = Formula.variable((isGradient ? "∂" : "") + letter.sign)
    let base: Formula =
      letter.isSquared ? .upper(sign, "2") : layer == 1 ? sign : .upper(sign, .brackets(.number("\(layer)")))
    let below = [role.map { Formula(stringLiteral: $0.rawValue) }, head.map { Formula.number("\($0)") }].compactMap {
      $0
    }
    return below.isEmpty ? base : .lower(base, below.count == 1 ? below[0] : .joined(below, by: ","))
  }

  private var base: String {
    letter.name + (role.map { "_\($0.rawValue)" } ?? "") + (head.map { "_\($0)" } ?? "")
  }
}
