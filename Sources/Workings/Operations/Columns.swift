import Numbers

extension Quantity {
  /// Some of the columns, next to each other.
  public func columns(_ range: Range<Int>) -> Quantity { Quantity(.columns(range), [self]) }
}

extension Operation {
  /// The columns of a range, which is how one head's part is cut out.
  public static func columns(_ range: Range<Int>) -> Operation {
    let last = range.upperBound - 1
    let name = range.count == 1 ? "column \(last)" : "columns \(range.lowerBound)–\(last)"
    return Operation(
      title: name,
      axes: { ($0[0].rows, $0[0].columns.cut(to: range)) },
      evaluate: { $0[0].columns(range) },
      lines: { result, row, column in
        [Line("Cut from a wider matrix:", result.operands[0].term(row, range.lowerBound + column))]
      },
      formula: { operands in
        Notation([operands[0], .brackets([.words(name)])])
      },
      numpy: { "\($0[0].numpyFactor)[:, \(range.lowerBound):\(range.upperBound)]" },
      spreadsheet: .init { $0[0, $1, range.lowerBound + $2] },
      gradient: { result, incoming in [incoming.placed(columns: range, in: result.operands[0])] })
  }
}
