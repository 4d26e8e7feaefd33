import Numbers

extension Quantity {
  /// Some of the rows, next to each other.
  public func rows(_ range: Range<Int>) -> Quantity { Quantity(.rows(range), [self]) }

  /// Rows of a quantity in their place, and 0 in all other rows.
  func placed(rows: Range<Int>, in whole: Quantity) -> Quantity {
    Quantity(.placed(rows: rows, columns: 0..<whole.value.columns, in: whole), [self])
  }

  /// Columns of a quantity in their place, and 0 in all other columns.
  func placed(columns: Range<Int>, in whole: Quantity) -> Quantity {
    Quantity(.placed(rows: 0..<whole.value.rows, columns: columns, in: whole), [self])
  }
}

extension Operation {
  /// The rows of a range, such as the last, which is asked for the next word.
  public static func rows(_ range: Range<Int>) -> Operation {
    Operation(
      title: "rows",
      axes: { ($0[0].rows.cut(to: range), $0[0].columns) },
      evaluate: { operands in
        Matrix(rows: range.count, columns: operands[0].columns) { operands[0][range.lowerBound + $0, $1] }
      },
      lines: { result, row, column in
        [Line("Taken from more rows:", result.operands[0].term(range.lowerBound + row, column))]
      },
      formula: { operands in
        let last = range.upperBound - 1
        let name = range.count == 1 ? "row \(last)" : "rows \(range.lowerBound)–\(last)"
        return Notation([operands[0].factor, .brackets(.words(name))])
      },
      numpy: { "\($0[0].numpyFactor)[\(range.lowerBound):\(range.upperBound)]" },
      spreadsheet: .init { $0[0, range.lowerBound + $1, $2] },
      gradient: { result, incoming in [incoming.placed(rows: range, in: result.operands[0])] })
  }

  /// A matrix in its place among zeros, as large as the one that its place is in.
  static func placed(rows: Range<Int>, columns: Range<Int>, in whole: Quantity) -> Operation {
    let (n, d) = (whole.value.rows, whole.value.columns)
    return Operation(
      title: "in its place among zeros",
      axes: { _ in (whole.rows, whole.columns) },
      evaluate: { operands in
        Matrix(rows: n, columns: d) { row, column in
          rows.contains(row) && columns.contains(column)
            ? operands[0][row - rows.lowerBound, column - columns.lowerBound] : 0
        }
      },
      lines: { result, row, column in
        guard rows.contains(row) && columns.contains(column) else { return [Line("Not among them:", .constant(0))] }
        return [Line(nil, result.operands[0].term(row - rows.lowerBound, column - columns.lowerBound))]
      },
      formula: { Notation($0[0]) },
      numpy: { operands in
        func zeros(_ range: Range<Int>, _ all: Int) -> String {
          "(\(range.lowerBound), \(all - range.upperBound))"
        }
        return "np.pad(\(operands[0]), (\(zeros(rows, n)), \(zeros(columns, d))))"
      },
      spreadsheet: .init { at, row, column in
        rows.contains(row) && columns.contains(column)
          ? at[0, row - rows.lowerBound, column - columns.lowerBound] : "0"
      },
      gradient: { _, incoming in [incoming.rows(rows).columns(columns)] })
  }
}
