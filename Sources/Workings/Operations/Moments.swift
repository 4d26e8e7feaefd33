import Numbers

extension Quantity {
  /// The mean of each row (n×1) or of each column (1×d).
  public func mean(over extent: Extent) -> Quantity { Quantity(.mean(over: extent), [self]) }

  /// The population variance of each row (n×1) or of each column (1×d) around means computed before.
  public func variance(around mean: Quantity, over extent: Extent) -> Quantity {
    Quantity(.variance(over: extent), [self, mean])
  }
}

extension Operation {
  /// The mean over each row or column: `μ = Σ x / count`.
  public static func mean(over extent: Extent) -> Operation {
    Operation(
      title: "mean",
      axes: { extent.summaryAxes($0[0], "mean") },
      evaluate: { extent.summary(of: $0[0]) { _, cells in cells.reduce(0, +) / Double(cells.count) } },
      lines: { result, row, column in
        let values = result.operands[0]
        let cells = values.value.places(in: extent, around: row, column)
        return average(cells.map { values.term($0, $1) }, "All together:", result.value[row, column])
      },
      formula: { operands in
        let (own, index, entry, count) = extent.indices(operands[0])
        return Notation(
          ["mean", .brackets(operands[0])],
          entries: [([own], [.fraction("1", count), .sum(over: index), entry])])
      },
      numpy: { "\($0[0].numpyFactor).mean(axis=\(extent.axis), keepdims=True)" },
      spreadsheet: .init(ranges: { $0 }) { at, row, column in
        let count = extent.count(in: at.result.operands[0]).inFormula
        return "SUM(\(at.ranges[0].around(row, column, in: extent)))/\(count)"
      },
      slips: [
        Slip("the sum, not yet divided by how many there are") { extent.summary(of: $0[0]) { _, cells in cells.sum } }
      ],
      gradient: { result, incoming in
        let values = result.operands[0]
        return [incoming.over(extent.count(in: values)).spread(like: values)]
      })
  }

  /// The population variance over each row or column: `σ² = Σ (x − μ)² / count`, divided by the count and not by one less.
  public static func variance(over extent: Extent) -> Operation {
    Operation(
      title: "variance",
      axes: { extent.summaryAxes($0[0], "variance") },
      evaluate: { operands in
        extent.summary(of: operands[0]) { index, cells in
          squaredDistances(cells, from: operands[1].elements[index]) / Double(cells.count)
        }
      },
      lines: { result, row, column in
        let (values, mean) = (result.operands[0], result.operands[1])
        let cells = values.value.places(in: extent, around: row, column)
        let squares = cells.map {
          Arithmetic.power(.difference(values.term($0, $1), mean.term(row, column)), .constant(2))
        }
        return average(squares, "The squared distances from the mean together:", result.value[row, column])
      },
      formula: { operands in
        let (own, index, entry, count) = extent.indices(operands[0])
        let distance = Formula.brackets([entry, "−", operands[1].at(own)])
        return Notation(
          ["var", .brackets(operands[0])],
          entries: [([own], [.fraction("1", count), .sum(over: index), .upper(distance, "2")])])
      },
      numpy: { "\($0[0].numpyFactor).var(axis=\(extent.axis), keepdims=True)" },
      spreadsheet: .init(ranges: { [$0[0]] }) { at, row, column in
        let cells = at.ranges[0].around(row, column, in: extent)
        let count = extent.count(in: at.result.operands[0]).inFormula
        return "SUMPRODUCT((\(cells)-\(at.factor(1, row, column)))^2)/\(count)"
      },
      slips: [
        Slip("the variance of a sample, divided by one less than the count") { operands in
          extent.summary(of: operands[0]) { index, cells in
            squaredDistances(cells, from: operands[1].elements[index]) / Double(cells.count - 1)
          }
        },
        Slip("the standard deviation, which is the root of the variance") { operands in
          extent.summary(of: operands[0]) {
            (squaredDistances($1, from: operands[1].elements[$0]) / Double($1.count)).squareRoot()
          }
        },
        Slip("the sum of the squared distances, not yet divided by how many there are") { operands in
          extent.summary(of: operands[0]) { squaredDistances($1, from: operands[1].elements[$0]) }
        },
        Slip("the mean of the squares, without the mean taken off first") { operands in
          extent.summary(of: operands[0]) { squaredDistances($1, from: 0) / Double($1.count) }
        },
      ],
      gradient: { result, incoming in
        let (values, mean) = (result.operands[0], result.operands[1])
        let distances = (values - mean.spread(like: values)).times(2)
        let gradient = distances.hadamard(incoming.over(extent.count(in: values)).spread(like: values))
        return [gradient, gradient.sums(over: extent).times(-1)]
      })
  }
}

private func squaredDistances(_ cells: [Double], from mean: Double) -> Double {
  cells.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
}

/// The working of an average: the sum, and then the sum over the count.
private func average(_ terms: [Arithmetic], _ note: String, _ result: Double) -> [Operation.Line] {
  let sum = Arithmetic.sum(terms)
  return [
    Operation.Line(note, sum),
    Operation.Line(
      "Over their number:", .quotient(.earlier(sum.value), .constant(Double(terms.count))), result: result),
  ]
}

extension Extent {
  /// How many cells are taken together.
  fileprivate func count(in quantity: Quantity) -> Double {
    switch self {
    case .row: Double(quantity.value.columns)
    case .column: Double(quantity.value.rows)
    case .matrix: Double(quantity.value.elements.count)
    }
  }

  /// The shape of a summary: one column for rows, one row for columns.
  func summaryAxes(_ quantity: Quantity, _ name: String) -> (rows: Axis, columns: Axis) {
    switch self {
    case .row: (quantity.rows, .single(name))
    case .column: (.single(name), quantity.columns)
    case .matrix: (.single(name), .single(name))
    }
  }

  /// One number for each row or column, from its place among the summaries and its cells.
  @inline(never)  // seven closures would each get a copy of it
  func summary(of matrix: Matrix, _ one: (_ index: Int, _ cells: [Double]) -> Double) -> Matrix {
    switch self {
    case .row: Matrix(rows: matrix.rows, columns: 1) { row, _ in one(row, matrix.row(row)) }
    case .column: Matrix(rows: 1, columns: matrix.columns) { _, column in one(column, matrix.column(column)) }
    case .matrix: Matrix(rows: 1, columns: 1) { _, _ in one(0, matrix.elements) }
    }
  }

  /// The index of a summary, the index it runs over, the entry meant, and how many there are.
  func indices(_ values: Formula) -> (own: Formula, index: Formula, entry: Formula, count: Formula) {
    switch self {
    case .row: ("i", "m", values.at("i", "m"), "d")
    case .column: ("j", "m", values.at("m", "j"), "n")
    case .matrix: ("0", ["m", ",", "l"], values.at("m", "l"), ["n", "d"])
    }
  }

  /// NumPy's number for the direction that is summed up.
  var axis: String {
    switch self {
    case .row: "1"
    case .column: "0"
    case .matrix: "None"
    }
  }
}
