import Numbers

extension Quantity {
  /// How much alike the rows point, each with each.
  public func cosines() -> Quantity { Quantity(.cosines, [self]) }
}

extension Operation {
  /// The cosine of the angle between each two rows: `x · y / (|x| |y|)`, from −1 to 1; 0 where a row is all zeros, which has no
  /// direction and so no gradient.
  public static let cosines = Operation(
    title: "cosines",
    axes: { ($0[0].rows, $0[0].rows) },
    evaluate: { operands in
      let products = operands[0].matmul(operands[0].transposed())
      let lengths = (0..<products.rows).map { products[$0, $0].squareRoot() }
      return Matrix(rows: products.rows, columns: products.rows) { first, second in
        let lengths = lengths[first] * lengths[second]
        return lengths == 0 ? 0 : products[first, second] / lengths
      }
    },
    lines: { result, row, column in
      let vectors = result.operands[0]
      func product(_ first: Int, _ second: Int) -> Arithmetic {
        .sum((0..<vectors.value.columns).map { .product(vectors.term(first, $0), vectors.term(second, $0)) })
      }
      let (dot, own, other) = (product(row, column), product(row, row), product(column, column))
      let lengths = Arithmetic.product(.root(.earlier(own.value)), .root(.earlier(other.value)))
      return [
        Line("The dot product of the two rows:", dot),
        Line("The first row with itself, its length squared:", own),
        Line("The second row with itself:", other),
        Line("Over both lengths:", .quotient(.earlier(dot.value), lengths), result: result.value[row, column]),
      ]
    },
    formula: { operands in
      let (x, y) = (operands[0].at("i"), operands[0].at("j"))
      return Notation(
        ["cos", .brackets(operands[0])],
        entries: [(["i", "j"], .fraction([x, "·", y], ["|", x, "|", "·", "|", y, "|"]))])
    },
    numpy: { "(\($0[0].numpyFactor) @ \($0[0].numpyFactor).T) / np.outer(*[np.linalg.norm(\($0[0]), axis=1)] * 2)" },
    spreadsheet: .init(ranges: { $0 }) { at, row, column in
      let (one, other) = (at.ranges[0].row(row), at.ranges[0].row(column))
      let lengths = "SQRT(SUMSQ(\(one))*SUMSQ(\(other)))"
      return "IF(\(lengths)=0,0,SUMPRODUCT(\(one),\(other))/\(lengths))"
    },
    gradient: { result, incoming in
      let vectors = result.operands[0]
      let lengths = vectors.hadamard(vectors).sums(over: .row).squareRoots().spread(like: vectors)
      let directions = vectors.divided(by: lengths)
      let both = incoming + incoming.transposed()
      let along = both.hadamard(result).sums(over: .row).spread(like: vectors)
      return [(both.matmul(directions) - along.hadamard(directions)).divided(by: lengths)]
    })
}
