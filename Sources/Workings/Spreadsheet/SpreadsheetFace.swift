/// How a cell of a quantity is written as a formula of a spreadsheet, with what Excel since 2010, LibreOffice and Google Sheets share.
public struct SpreadsheetFace: Sendable {
  /// From the operands, the quantities of which the formula names whole rows or columns, and which so have to stand in cells.
  public let ranges: @Sendable (_ operands: [Quantity]) -> [Quantity]
  /// The formula of a cell, without the = before it.
  public let formula: @Sendable (_ at: SheetOperands, _ row: Int, _ column: Int) -> String

  /// A face by its formula, which names cells one by one unless it has ranges.
  public init(
    ranges: @escaping @Sendable ([Quantity]) -> [Quantity] = { _ in [] },
    _ formula: @escaping @Sendable (_ at: SheetOperands, _ row: Int, _ column: Int) -> String
  ) {
    self.ranges = ranges
    self.formula = formula
  }
}

/// What the formula of a cell may name: cells of the operands, and the ranges that it has asked for.
public struct SheetOperands: Sendable {
  /// What is computed.
  public let result: Quantity
  /// The ranges, in the order in which they were asked for.
  public let ranges: [CellBlock]
  private let terms: [SheetTerm]

  /// What there is to name.
  public init(_ result: Quantity, _ terms: [SheetTerm], ranges: [CellBlock]) {
    self.result = result
    self.terms = terms
    self.ranges = ranges
  }

  /// A cell of an operand as a term of a sum, or what stands in its place.
  public subscript(operand: Int, row: Int, column: Int) -> String {
    switch terms[operand] {
    case .block(let block): block[row, column]
    case .formula(let formula): formula(row, column)
    }
  }

  /// A cell of an operand as a factor: what stands in its place is in brackets where it has a sign outside of any.
  public func factor(_ operand: Int, _ row: Int, _ column: Int) -> String {
    switch terms[operand] {
    case .block(let block): block[row, column]
    case .formula(let formula): formula(row, column).spreadsheetFactor
    }
  }
}

/// An operand in a formula: it stands in cells, or for a step without a name the formula that makes it does.
public enum SheetTerm: Sendable {
  case block(CellBlock)
  case formula(@Sendable (_ row: Int, _ column: Int) -> String)
}

extension String {
  /// A formula as a factor: in brackets, where it has a sign outside of any brackets and of a sheet’s name.
  fileprivate var spreadsheetFactor: String {
    var depth = 0
    var isQuoted = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "'"): isQuoted.toggle()
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "^"):
        if depth == 0 && !isQuoted { return "(\(self))" }
      default: break
      }
    }
    return self
  }
}

extension Double {
  /// The number as a formula has it: the shortest text that reads back to it, a whole number without a point, `1E-05`.
  var inFormula: String {
    let text = "\(self)".uppercased()
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
