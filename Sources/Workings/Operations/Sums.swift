import Numbers

extension Quantity {
  /// The sum of each row (n×1), of each column (1×d), or of all (1×1).
  public func sums(over extent: Extent) -> Quantity { Quantity(.sums(over: extent), [self]) }
}

extension Operation {
  /// The sum over each row or column, or over the whole matrix, added up in the order of the cells.
  public static func sums(over extent: Extent) -> Operation {
    Operation(
      title: "sums",
      axes: { extent.summaryAxes($0[0], "sum") },
      evaluate: { extent.summary(of: $0[0]) { _, cells in cells.sum } },
      lines: { result, row, column in
        let values = result.operands[0]
        let cells = values.value.places(in: extent, around: row, column)
        return [Line(nil, .sum(cells.map { values.term($0, $1) }), result: result.value[row, column])]
      },
      formula: { operands in
        let (own, index, entry, _) = extent.indices(operands[0])
        return Notation(["sum", .brackets(operands[0])], entries: [([own], [.sum(over: index), entry])])
      },
      numpy: { "\($0[0].numpyFactor).sum(axis=\(extent.axis), keepdims=True)" },
      spreadsheet: .init(ranges: { $0 }) { "SUM(\($0.ranges[0].around($1, $2, in: extent)))" },
      gradient: { result, incoming in [incoming.spread(like: result.operands[0])] })
  }
}
