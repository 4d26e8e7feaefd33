import Numbers

/// A matrix that knows how it was made: its operation, what it was made from, and what its rows and columns stand for.
///
/// Like micrograd's `Value` (Karpathy), for matrices, with explanations. Constants only.
public final class Quantity: Sendable {
  /// What it is called; nil for a step on the way that has no name.
  public let name: Symbol?
  /// What it is in words, such as “attention weights”.
  public let meaning: String
  /// How it was made.
  public let operation: Operation
  /// What it was made from.
  public let operands: [Quantity]
  /// The numbers.
  public let value: Matrix
  /// What its rows stand for.
  public let rows: Axis
  /// What its columns stand for.
  public let columns: Axis

  /// Computes a quantity that has no name yet.
  public convenience init(_ operation: Operation, _ operands: [Quantity] = []) {
    let (rows, columns) = operation.axes(operands)
    self.init(
      name: nil, meaning: operation.title, operation: operation, operands: operands,
      value: operation.evaluate(operands.map { $0.value }), rows: rows, columns: columns)
  }

  private init(
    name: Symbol?, meaning: String, operation: Operation, operands: [Quantity], value: Matrix, rows: Axis, columns: Axis
  ) {
    self.name = name
    self.meaning = meaning
    self.operation = operation
    self.operands = operands
    self.value = value
    self.rows = rows
    self.columns = columns
  }

  /// The same quantity under a name, with a few words for what it is and, where they change, the roles of its axes.
  public func named(_ name: Symbol, _ meaning: String, rows: String? = nil, columns: String? = nil) -> Quantity {
    Quantity(
      name: name, meaning: meaning, operation: operation, operands: operands, value: value,
      rows: rows.map(self.rows.called) ?? self.rows, columns: columns.map(self.columns.called) ?? self.columns)
  }

  /// The same quantity under a name, its rows and columns called as those of another of its shape.
  func named(_ name: Symbol, _ meaning: String, like other: Quantity) -> Quantity {
    Quantity(
      name: name, meaning: meaning, operation: operation, operands: operands, value: value, rows: other.rows,
      columns: other.columns)
  }

  /// One cell, both places counted from 0.
  public subscript(row: Int, column: Int) -> Cell {
    precondition(
      0..<value.rows ~= row && 0..<value.columns ~= column,
      "\(meaning), \(value.rows) × \(value.columns), has no cell [\(row),\(column)]; both count from 0")
    return Cell(quantity: self, row: row, column: column)
  }

  /// The cell of an element of its matrix, which is counted from 0 row after row.
  public func cell(ofElement element: Int) -> Cell {
    let (row, column) = value.place(of: element)
    return self[row, column]
  }

  /// What its rows and its columns are, where there are several: `query ↓ key →`.
  public var axisNames: String {
    let down = rows.labels == .none ? [] : ["\(rows.name) ↓"]
    let across = columns.labels == .none ? [] : ["\(columns.name) →"]
    return (down + across).joined(separator: " ")
  }

  /// The layer it belongs to, from 1; what has no name belongs to none, and counts as 1.
  public var layer: Int { name?.layer ?? 1 }

  /// Its symbol, or for a step without a name the formula that makes it.
  public var symbol: Formula {
    if let name { return name.formula }
    return operation.formula(operands.map { $0.symbol }).whole
  }

  /// Its name in NumPy, or for a step without a name the expression that makes it.
  public var numpy: String {
    name?.numpy ?? operation.numpy(operands.map { $0.numpy })
  }

  /// One cell as it stands in the arithmetic of another: itself, or for a step without a name the arithmetic that makes it.
  public func term(_ row: Int, _ column: Int) -> Arithmetic {
    if name != nil { return .cell(self[row, column]) }
    return operation.lines(self, row, column).last?.expression ?? .cell(self[row, column])
  }
}

/// One number of a quantity, and so a number that can say how it was made.
public struct Cell: Sendable {
  /// The quantity it belongs to.
  public let quantity: Quantity
  /// Its row, from 0.
  public let row: Int
  /// Its column, from 0.
  public let column: Int

  /// The number.
  public var value: Double { quantity.value[row, column] }

  /// The quantity’s symbol with the cell’s row and column below it.
  public var symbol: Formula { quantity.symbol.at(.number("\(row)"), ",", .number("\(column)")) }

  /// How the number was made, line by line.
  public var working: Working {
    Working(cell: self, lines: quantity.operation.lines(quantity, row, column))
  }
}
