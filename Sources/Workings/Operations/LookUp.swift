import Numbers

extension Quantity {
  /// The rows of this table that have these numbers, counted from 0, one under the other.
  public func lookedUp(_ places: [Int], rows: Axis) -> Quantity { Quantity(.lookUp(places, rows: rows), [self]) }
}

extension Operation {
  /// Rows of a table, by their numbers: how a word finds its embedding (section 3.4 of the paper).
  public static func lookUp(_ places: [Int], rows: Axis) -> Operation {
    Operation(
      title: "looked up",
      axes: { (rows, $0[0].columns) },
      evaluate: { operands in
        Matrix(rows: places.count, columns: operands[0].columns) { operands[0][places[$0], $1] }
      },
      lines: { result, row, column in
        let table = result.operands[0]
        return [Line("From the row of “\(table.rows.label(places[row]))”:", table.term(places[row], column))]
      },
      formula: { operands in
        Notation([operands[0].factor, .brackets(.words("the words’ rows"))])
      },
      numpy: { "\($0[0].numpyFactor)[\(places.inPython)]" },
      spreadsheet: .init { $0[0, places[$1], $2] },
      gradient: { result, incoming in [Quantity(.broughtBack(to: places, in: result.operands[0].rows), [incoming])] })
  }

  /// Rows added where they were looked up: a word that stands twice gets both, one that was not asked 0.
  static func broughtBack(to places: [Int], in rows: Axis) -> Operation {
    Operation(
      title: "added where they were looked up",
      axes: { (rows, $0[0].columns) },
      evaluate: { operands in
        var sums = Matrix(rows: rows.count, columns: operands[0].columns) { _, _ in 0 }
        for (row, place) in places.enumerated() {
          for column in 0..<sums.columns { sums[place, column] += operands[0][row, column] }
        }
        return sums
      },
      lines: { result, row, column in
        let uses = places.indices.filter { places[$0] == row }
        if uses.isEmpty { return [Line("Nobody has looked here:", .constant(0))] }
        return [
          Line(
            uses.count == 1 ? "From the one place where it stands:" : "From all places where it stands:",
            .sum(uses.map { result.operands[0].term($0, column) }))
        ]
      },
      formula: { Notation(["sum", .brackets([$0[0], .words(" of the same word")])]) },
      numpy: { "np.eye(\(rows.count))[\(places.inPython)].T @ \($0[0].numpyFactor)" },
      spreadsheet: .init { at, row, column in
        let uses = places.indices.filter { places[$0] == row }
        return uses.isEmpty ? "0" : uses.map { at[0, $0, column] }.joined(separator: "+")
      },
      gradient: { result, incoming in [incoming.lookedUp(places, rows: result.operands[0].rows)] })
  }
}

extension [Int] {
  /// The list as Python writes it; Embedded Swift prints no list by itself.
  fileprivate var inPython: String { "[" + map { "\($0)" }.joined(separator: ", ") + "]" }
}
