import Numbers

/// Computes formulas of a spreadsheet: the little of them that the book’s cells use.
///
/// A cell is named by its sheet, which is empty for the sheet of the formula itself, and its row and column from 0.
public struct FormulaCalculator {
  /// What stands in a cell or comes out of a formula; a range is a matrix of such.
  public enum Value: Equatable {
    case number(Double)
    case text(String)
  }

  private let cell: (_ sheet: String, _ row: Int, _ column: Int) -> Value
  private var rest: Substring = ""

  /// A calculator that asks for cells.
  public init(_ cell: @escaping (_ sheet: String, _ row: Int, _ column: Int) -> Value) { self.cell = cell }

  /// What a formula without its = gives; nil where it is malformed.
  public mutating func callAsFunction(_ formula: String) -> Value? {
    rest = formula[...]
    let values = comparison()
    return rest.isEmpty && values.count == 1 ? values[0] : nil
  }

  private mutating func take(_ sign: String) -> Bool {
    guard rest.hasPrefix(sign) else { return false }
    rest = rest.dropFirst(sign.count)
    return true
  }

  private mutating func comparison() -> [Value] {
    let left = sum()
    if take(">") { return Self.combined(left, sum()) { $0 > $1 ? 1 : 0 } }
    if take("=") { return Self.combined(left, sum()) { $0 == $1 ? 1 : 0 } }
    return left
  }

  private mutating func sum() -> [Value] {
    var values = product()
    while true {
      if take("+") {
        values = Self.combined(values, product(), +)
      } else if take("-") {
        values = Self.combined(values, product(), -)
      } else {
        return values
      }
    }
  }

  private mutating func product() -> [Value] {
    var values = power()
    while true {
      if take("*") {
        values = Self.combined(values, power(), *)
      } else if take("/") {
        values = Self.combined(values, power(), /)
      } else {
        return values
      }
    }
  }

  private mutating func power() -> [Value] {
    var values = signed()
    while take("^") { values = Self.combined(values, signed()) { pow($0, $1) } }
    return values
  }

  /// A sign binds more than a power does in a spreadsheet.
  private mutating func signed() -> [Value] {
    take("-") ? Self.combined([.number(0)], signed(), -) : atom()
  }

  private mutating func atom() -> [Value] {
    if take("(") {
      let values = comparison()
      return take(")") ? values : []
    }
    if take("\"") {
      let text = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(text.count + 1)
      return [.text(String(text))]
    }
    if rest.first?.isNumber == true || rest.first == "." { return [.number(number())] }
    let letters = rest.prefix { $0.isLetter }
    if rest.dropFirst(letters.count).first == "(" {
      rest = rest.dropFirst(letters.count + 1)
      return call(String(letters))
    }
    return reference()
  }

  private mutating func number() -> Double {
    var text = rest.prefix { $0.isNumber || $0 == "." }
    let after = rest.dropFirst(text.count)
    if let e = after.first, "eE".contains(e) {
      let sign = after.dropFirst().prefix { "+-".contains($0) }
      let digits = after.dropFirst(1 + sign.count).prefix { $0.isNumber }
      text = rest.prefix(text.count + 1 + sign.count + digits.count)
    }
    rest = rest.dropFirst(text.count)
    return Double(text) ?? .nan
  }

  private mutating func reference() -> [Value] {
    var sheet = ""
    if take("'") {
      sheet = String(rest.prefix { $0 != "'" })
      rest = rest.dropFirst(sheet.count)
      guard take("'!") else { return [] }
    }
    guard let (row, column) = place() else { return [] }
    guard take(":") else { return [cell(sheet, row, column)] }
    guard let (lastRow, lastColumn) = place() else { return [] }
    return (row...lastRow).flatMap { row in (column...lastColumn).map { cell(sheet, row, $0) } }
  }

  private mutating func place() -> (row: Int, column: Int)? {
    let letters = rest.prefix { $0.isLetter }
    rest = rest.dropFirst(letters.count)
    let digits = rest.prefix { $0.isNumber }
    rest = rest.dropFirst(digits.count)
    guard !letters.isEmpty, let row = Int(digits) else { return nil }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    return (row - 1, column - 1)
  }

  private mutating func call(_ name: String) -> [Value] {
    var arguments: [[Value]] = []
    repeat { arguments.append(comparison()) } while take(",")
    guard take(")") else { return [] }
    let numbers = arguments.map { $0.compactMap { $0.number } }
    let all = numbers.flatMap { $0 }
    // Texts are left out of sums and of the largest, and nothing else can be done with them.
    let one: Double
    switch name {
    case "SUM": one = all.reduce(0, +)
    case "SUMSQ": one = all.reduce(0) { $0 + $1 * $1 }
    case "MAX": one = all.max() ?? 0
    case "SUMPRODUCT":
      guard arguments.allSatisfy({ $0.count == arguments[0].count }) else { return [] }
      one = arguments[0].indices.reduce(0) { sum, place in
        sum + arguments.reduce(1) { $0 * ($1[place].number ?? 0) }
      }
    case "IF": return numbers[0] == [0] ? arguments[2] : arguments[1]
    default: return arguments[0].map { Self.function(name, $0.number ?? .nan, numbers.last?.first ?? 0) }
    }
    return [.number(one)]
  }

  private static func function(_ name: String, _ x: Double, _ last: Double) -> Value {
    switch name {
    case "SQRT": .number(x.squareRoot())
    case "EXP": .number(exp(x))
    case "LN": .number(log(x))
    case "LOG": .number(log(x) / log(last))
    case "SIN": .number(sin(x))
    case "COS": .number(cos(x))
    case "ABS": .number(x.magnitude)
    case "SIGN": .number(x == 0 ? 0 : x < 0 ? -1 : 1)
    case "INT": .number(x.rounded(.down))
    case "ROUND": .number((x * pow(10, last)).rounded() / pow(10, last))
    default: .text("#NAME?")
    }
  }

  /// Two values, or a range and a value, or two ranges cell by cell.
  private static func combined(_ left: [Value], _ right: [Value], _ join: (Double, Double) -> Double) -> [Value] {
    guard left.count == right.count || left.count == 1 || right.count == 1 else { return [] }
    return (0..<max(left.count, right.count)).map { place in
      let (a, b) = (left[left.count == 1 ? 0 : place], right[right.count == 1 ? 0 : place])
      guard let a = a.number, let b = b.number else { return .text("#VALUE!") }
      return .number(join(a, b))
    }
  }
}

extension FormulaCalculator.Value {
  /// The number, if it is one.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
}
