import Numbers

extension Quantity {
  /// A single row, a single column or a single number, repeated until it is as large as another quantity.
  public func spread(like other: Quantity) -> Quantity {
    Quantity(.spread(like: other), [self])
  }
}

extension Operation {
  /// A row, a column or a number repeated down, across, or both: 1×d, n×1 or 1×1 to n×d, the shape of another quantity.
  static func spread(like other: Quantity) -> Operation {
    let (n, d) = (other.value.rows, other.value.columns)
    return Operation(
      title: "repeated",
      axes: { _ in (other.rows, other.columns) },
      evaluate: { operands in
        let one = operands[0]
        return Matrix(rows: n, columns: d) {
          one[one.rows == 1 ? 0 : $0, one.columns == 1 ? 0 : $1]
        }
      },
      lines: { result, row, column in
        let one = result.operands[0]
        return [Line(nil, one.term(one.value.rows == 1 ? 0 : row, one.value.columns == 1 ? 0 : column))]
      },
      formula: { Notation($0[0]) },
      numpy: { "np.broadcast_to(\($0[0]), (\(n), \(d)))" },
      spreadsheet: .init { at, row, column in
        let one = at.result.operands[0].value
        return at[0, one.rows == 1 ? 0 : row, one.columns == 1 ? 0 : column]
      },
      gradient: { result, incoming in
        let one = result.operands[0].value
        if one.rows == n && one.columns == d { return [incoming] }
        if one.rows == n { return [incoming.sums(over: .row)] }
        return [incoming.sums(over: one.columns == d ? .column : .matrix)]
      })
  }
}
