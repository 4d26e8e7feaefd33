import Numbers

extension Quantity {
  /// A single row, a single column or a single number, repeated until it is as large as another quantity.
  public func spread(like other: Quantity) -> Quantity {
    Quantity(.spread(rows: other.rows, columns: other.columns), [self])
  }
}

extension Operation {
  /// A row, a column or a number repeated down, across, or both: 1×d, n×1 or 1×1 to n×d.
  public static func spread(rows: Axis, columns: Axis) -> Operation {
    Operation(
      title: "repeated",
      axes: { _ in (rows, columns) },
      evaluate: { operands in
        let one = operands[0]
        return Matrix(rows: rows.count, columns: columns.count) {
          one[one.rows == 1 ? 0 : $0, one.columns == 1 ? 0 : $1]
        }
      },
      lines: { result, row, column in
        let one = result.operands[0]
        return [Line(nil, one.term(one.value.rows == 1 ? 0 : row, one.value.columns == 1 ? 0 : column))]
      },
      formula: { Notation($0[0]) },
      numpy: { "np.broadcast_to(\($0[0]), (\(rows.count), \(columns.count)))" },
      gradient: { result, incoming in
        let one = result.operands[0].value
        if one.rows == rows.count && one.columns == columns.count { return [incoming] }
        if one.rows == rows.count { return [incoming.sums(over: .row)] }
        return [incoming.sums(over: one.columns == columns.count ? .column : .matrix)]
      })
  }
}
