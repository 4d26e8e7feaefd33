/// What the rows or the columns of a quantity stand for: a name such as *query*, and a label for each.
public struct Axis: Equatable, Sendable {
  /// What one row or column is: token, query, key, feature.
  public let name: String
  /// What tells the rows or columns apart.
  public let labels: Labels

  /// Tokens, names, consecutive numbers, or nothing because there is only one.
  public enum Labels: Equatable, Sendable {
    /// One label a token.
    case tokens([String])
    /// One label a name, all different.
    case names([String])
    /// One label a number.
    case numbers(Range<Int>)
    /// A single row or column, which its name is label enough for.
    case none
  }

  /// An axis by its parts.
  public init(name: String, labels: Labels) {
    self.name = name
    self.labels = labels
  }

  /// One row or column for each token.
  public static func tokens(_ tokens: [String]) -> Axis {
    Axis(name: "token", labels: .tokens(tokens))
  }

  /// Features, counted from 0 as the paper counts its dimensions (section 3.5).
  public static func features(_ count: Int) -> Axis {
    Axis(name: "feature", labels: .numbers(0..<count))
  }

  /// Features that stand for something, by their names.
  public static func features(_ names: [String]) -> Axis {
    Axis(name: "feature", labels: .names(names))
  }

  /// A single row or column, called by what it holds.
  public static func single(_ name: String) -> Axis { Axis(name: name, labels: .none) }

  /// How many rows or columns there are.
  public var count: Int {
    switch labels {
    case .tokens(let labels), .names(let labels): labels.count
    case .numbers(let numbers): numbers.count
    case .none: 1
    }
  }

  /// The same rows or columns in another role.
  public func called(_ name: String) -> Axis {
    Axis(name: name, labels: labels)
  }

  /// The part of the axis that a cut keeps; numbers count from their first again, as the cells of the part do.
  public func cut(to range: Range<Int>) -> Axis {
    switch labels {
    case .tokens(let tokens): Axis(name: name, labels: .tokens(Array(tokens[range])))
    case .names(let names): Axis(name: name, labels: .names(Array(names[range])))
    case .numbers(let numbers):
      Axis(name: name, labels: .numbers(numbers.lowerBound..<numbers.lowerBound + range.count))
    case .none: self
    }
  }

  /// The label of one row or column, such as `cats`, `noun` or `feature 2`.
  public func label(_ index: Int) -> String {
    switch labels {
    case .tokens(let labels), .names(let labels): labels[index]
    case .numbers(let numbers): "\(name) \(numbers.lowerBound + index)"
    case .none: name
    }
  }
}
