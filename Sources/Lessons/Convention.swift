/// One of the choices on which explanations of attention differ: a row of the table from which conventions are read, written,
/// and listed for people.
public struct Convention: Sendable {
  /// Its key in a lesson.
  public let key: String
  /// What it is called where it is chosen: "Softmax over".
  public let words: String
  let kind: Kind

  init(_ key: String, _ words: String, _ kind: Kind) {
    self.key = key
    self.words = words
    self.kind = kind
  }

  /// A kind of value, and the property that has it.
  enum Kind: Sendable {
    /// One of a few names, each with its words; the property is the place among them.
    case names([(name: String, words: String)], Property<Int>)
    /// One of a few whole numbers.
    case whole(ClosedRange<Int>, Property<Int>)
    /// True or false.
    case flag(Property<Bool>)
    /// A number of at least 0.
    case notNegative(Property<Double>)
    /// A number, or one for each feature.
    case scale(Property<Conventions.Scale>)
    /// A number, one for each feature, or how they are drawn.
    case shift(Property<Conventions.Shift>)

    /// One of a few names: those of a type.
    static func names<Value: Choice>(
      get: @escaping @Sendable (Conventions) -> Value, set: @escaping @Sendable (inout Conventions, Value) -> Void
    ) -> Kind {
      let all = Array(Value.allCases)
      return .names(
        all.map { ($0.rawValue, $0.words) },
        Property(get: { all.firstIndex(of: get($0)) ?? 0 }, set: { set(&$0, all[$1]) }))
    }
  }

  /// A property of `Conventions`.
  struct Property<Value>: Sendable {
    let get: @Sendable (Conventions) -> Value
    let set: @Sendable (inout Conventions, Value) -> Void
  }
}

/// A value of which there are a few, each with its name in a lesson and words for people.
public protocol Choice: CaseIterable, RawRepresentable<String>, Equatable, Sendable {
  /// What it is called where it is chosen: "each row".
  var words: String { get }
}
