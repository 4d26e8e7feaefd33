import Numbers

/// One line of arithmetic as a tree, whose leaves are numbers and cells of other quantities.
public indirect enum Arithmetic: Sendable {
  /// A number that is meant exactly, printed in full: the 2 of a square, the 10000 of the encodings.
  case constant(Double)
  /// A number from an earlier line, printed rounded like any result.
  case earlier(Double)
  /// A cell of another quantity.
  case cell(Cell)
  /// Terms added from left to right.
  case sum([Arithmetic])
  /// What is left of a long sum: how many terms, and what they add up to.
  case rest(count: Int, Double)
  /// First minus second.
  case difference(Arithmetic, Arithmetic)
  /// First times second.
  case product(Arithmetic, Arithmetic)
  /// First over second.
  case quotient(Arithmetic, Arithmetic)
  /// First to the power of second.
  case power(Arithmetic, Arithmetic)
  /// A square root.
  case root(Arithmetic)
  /// A function by its name.
  case function(Function, Arithmetic)
  /// The largest of several.
  case largest([Arithmetic])
  /// The largest of more than are shown: how many, and the largest.
  case largestOf(count: Int, Double)

  /// Functions of one number.
  public enum Function: Sendable {
    /// eˣ.
    case exponential
    /// The natural logarithm of x.
    case logarithm
    /// sin x, x in radians.
    case sine
    /// cos x, x in radians.
    case cosine
  }

  /// The result.
  public var value: Double { value { $0 } }

  /// The result when each number that is printed rounded is replaced by `reading` of it.
  func value(_ reading: (Double) -> Double) -> Double {
    switch self {
    case .constant(let number): number
    case .earlier(let number), .rest(_, let number), .largestOf(_, let number): reading(number)
    case .cell(let cell): reading(cell.value)
    case .sum(let terms): terms.reduce(0) { $0 + $1.value(reading) }
    case .difference(let a, let b): a.value(reading) - b.value(reading)
    case .product(let a, let b): a.value(reading) * b.value(reading)
    case .quotient(let a, let b): a.value(reading) / b.value(reading)
    case .power(let a, let b): pow(a.value(reading), b.value(reading))
    case .root(let a): a.value(reading).squareRoot()
    case .function(.exponential, let a): exp(a.value(reading))
    case .function(.logarithm, let a): log(a.value(reading))
    case .function(.sine, let a): sin(a.value(reading))
    case .function(.cosine, let a): cos(a.value(reading))
    case .largest(let terms): terms.reduce(-.infinity) { max($0, $1.value(reading)) }
    }
  }

  /// The same with each long sum cut to the terms that weigh most, in their order, and the rest as one.
  var abbreviated: Arithmetic {
    switch self {
    case .constant, .earlier, .rest, .cell, .largestOf: self
    case .sum(let terms): Arithmetic.abbreviatedSum(terms)
    case .difference(let a, let b): .difference(a.abbreviated, b.abbreviated)
    case .product(let a, let b): .product(a.abbreviated, b.abbreviated)
    case .quotient(let a, let b): .quotient(a.abbreviated, b.abbreviated)
    case .power(let a, let b): .power(a.abbreviated, b.abbreviated)
    case .root(let a): .root(a.abbreviated)
    case .function(let function, let a): .function(function, a.abbreviated)
    case .largest(let terms):
      terms.count <= longestSum ? self : .largestOf(count: terms.count, value)
    }
  }

  private static func abbreviatedSum(_ terms: [Arithmetic]) -> Arithmetic {
    guard terms.count > longestSum else { return .sum(terms.map { $0.abbreviated }) }
    let values = terms.map { $0.value }
    let heaviest = values.map { $0.magnitude }.placesOfLargest(shownOfLongSum)
    let shown = terms.indices.filter { heaviest.contains($0) }
    let rest = terms.indices.filter { !heaviest.contains($0) }
    return .sum(shown.map { terms[$0] } + [.rest(count: rest.count, rest.reduce(0) { $0 + values[$1] })])
  }
}

/// The longest sum that is shown whole, and how many terms are shown of a longer one.
private let longestSum = 8
private let shownOfLongSum = 4
