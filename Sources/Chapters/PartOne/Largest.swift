import Literate
import Numbers
import Workings

/// Where the largest numbers of one token’s row stand: those that look the same as the largest, as numbers are printed.
struct Largest {
  /// The first of them.
  let cell: Cell
  /// The columns of all of them.
  let places: [Int]
  /// What the token gives to others than the first of them, all together, where that reads as more than nothing.
  let rest: Double?
  private let tokens: [Token]
  /// Whether they are equal, and do not only look so.
  private let areEqual: Bool
  private var areAll: Bool { places.count == tokens.count }

  init(_ quantity: Quantity, row: Int, tokens: [Token], style: NumberStyle) {
    let numbers = quantity.value.row(row)
    let largest = numbers[numbers.indexOfLargest]
    cell = quantity[row, numbers.indexOfLargest]
    places = numbers.indices.filter { style.text(numbers[$0]) == style.text(largest) }
    let others = numbers.sum - largest
    rest = tokens.count > 1 && others > 0 && style.text(others) != style.text(0) ? others : nil
    areEqual = places.allSatisfy { largest - numbers[$0] <= 1e-12 * largest.magnitude }
    self.tokens = tokens
  }

  /// The token whose row it is, and the first to which a largest number belongs.
  var giver: Token { tokens[cell.row] }
  var receiver: Prose { tokens.named(cell.column, by: cell.row) }

  /// Who gets the largest share, as a sentence.
  var share: Prose {
    let giver = tokens[cell.row]
    if tokens.count == 1 { return "\(giver) gives all its attention, \(cell), to itself, the only token." }
    if areAll { return "\(giver) gives \(everyone) the same share of attention, \(cell)\(asPrinted)." }
    if places.count > 1 { return "\(giver) gives its largest shares of attention, \(cell) each, to \(named)." }
    return "\(giver) gives its largest share of attention, \(cell), to \(named)."
  }

  /// Whom the token scores highest, as a sentence.
  var score: Prose {
    let asker = tokens[cell.row]
    if tokens.count == 1 { return "\(asker) has only itself to score, at \(cell)." }
    if areAll { return "\(asker) scores \(everyone) alike, at \(cell)\(asPrinted)." }
    if places.count > 1 { return "\(asker) has its largest scores, \(cell) each, for \(named)." }
    return "\(asker) has its largest score, \(cell), for \(named)."
  }

  /// The answer to the question to whom the largest share goes.
  var answer: Prose {
    if areAll { return "To none more than to another: \(everyone) get \(cell)\(asPrinted)." }
    if places.count > 1 { return "To \(named) alike, \(cell) each: they have the largest scores." }
    return
      "To \(named), \(cell): softmax keeps the order of the scores, and so the largest score gets the largest share."
  }

  private var everyone: String { tokens.count.all("token") }
  private var asPrinted: String { areEqual ? "" : " as printed" }

  /// The tokens themselves, or how many they are where a list would be long.
  private var named: Prose {
    places.count > 4
      ? "\(places.count, "token")" : Prose.list(places.map { tokens.named($0, by: cell.row) })
  }
}
