import Numbers

extension Quantity {
  /// What one token’s row of the residual is made of, term by term: (2 + h · n) × d.
  ///
  /// First come itself and its place, a row each of two n × d; then, head after head, all the tokens that it hears: each one’s value,
  /// brought to the features by the output weights (d × d; nil where there are none), in the share that it is given.
  public static func contributions(
    to token: Int, itself: Quantity, place: Quantity, shares: [Quantity], values: [Quantity], output: Quantity?
  ) -> Quantity {
    Quantity(
      .contributions(to: token, heads: shares.count), [itself, place] + shares + values + (output.map { [$0] } ?? []))
  }
}

extension Operation {
  /// The terms of one row of the residual: `A_{i,t} · ∑_c V_{t,c} · W_O` for each head and each token t that token i hears.
  static func contributions(to token: Int, heads: Int) -> Operation {
    // Which operands a row is made from: the head’s shares and values, the token that is heard, and where the head’s columns begin.
    @Sendable func place(of row: Int, _ tokens: Int) -> (shares: Int, values: Int, heard: Int, head: Int)? {
      let (head, heard) = ((row - 2) / tokens, (row - 2) % tokens)
      return row < 2 ? nil : (2 + head, 2 + heads + head, heard, head)
    }
    return Operation(
      title: "contributions",
      axes: { operands in
        let names = (0..<operands[0].rows.count).map { operands[0].rows.label($0) }
        let heard = (1...heads).flatMap { head in names.map { heads == 1 ? $0 : "\($0), head \(head)" } }
        return (Axis(name: "from", labels: .names(["itself", "its place"] + heard)), operands[0].columns)
      },
      evaluate: { operands in
        let (n, output) = (operands[0].rows, operands.count > 2 + 2 * heads ? operands[2 + 2 * heads] : nil)
        return Matrix(rows: 2 + heads * n, columns: operands[0].columns) { row, column in
          guard let (shares, values, heard, head) = place(of: row, n) else { return operands[row][token, column] }
          let (share, value) = (operands[shares][token, heard], operands[values])
          let first = head * value.columns
          guard let output else {
            return (first..<first + value.columns).contains(column) ? share * value[heard, column - first] : 0
          }
          return share * (0..<value.columns).reduce(0) { $0 + value[heard, $1] * output[first + $1, column] }
        }
      },
      lines: { result, row, column in
        let operands = result.operands
        guard let (shares, values, heard, head) = place(of: row, operands[0].value.rows) else {
          return [Line(nil, operands[row].term(token, column), result: result.value[row, column])]
        }
        let (share, value) = (Arithmetic.cell(operands[shares][token, heard]), operands[values])
        let first = head * value.value.columns
        let brought: Arithmetic
        if operands.count > 2 + 2 * heads {
          brought = .sum(
            (0..<value.value.columns).map {
              .product(value.term(heard, $0), operands[2 + 2 * heads].term(first + $0, column))
            })
        } else {
          let isOwn = (first..<first + value.value.columns).contains(column)
          brought = isOwn ? value.term(heard, column - first) : .constant(0)
        }
        return [
          Line("What its value brings to this feature:", brought),
          Line("In its share:", .product(share, .earlier(brought.value)), result: result.value[row, column]),
        ]
      },
      formula: { operands in
        let (shares, values) = (operands[2].at(.number("\(token)"), "t"), operands[2 + heads])
        let brought = operands.count > 2 + 2 * heads ? .brackets([values, operands[2 + 2 * heads]]) : values
        return Notation([shares, "·", brought.at("t", "j")])
      },
      numpy: { operands in
        let values = operands[(2 + heads)..<(2 + 2 * heads)].map { $0.numpyFactor }
        let rows = (0..<heads).map { head in
          // Without output weights a head’s columns stand beside zeros where the other heads have theirs.
          let beside = values.indices.map { $0 == head ? values[$0] : "0 * \(values[$0])" }.joined(separator: ", ")
          let brought =
            operands.count > 2 + 2 * heads
            ? "\(values[head]) @ np.split(\(operands[2 + 2 * heads]), \(heads))[\(head)]"
            : "np.concatenate([\(beside)], axis=1)"
          return "\(operands[2 + head])[\(token)][:, None] * (\(brought))"
        }
        return
          "np.vstack([\(operands[0].numpyFactor)[\(token)], \(operands[1].numpyFactor)[\(token)], \(rows.joined(separator: ", "))])"
      },
      spreadsheet: .init(ranges: { operands in
        operands.count > 2 + 2 * heads
          ? Array(operands[(2 + heads)..<(2 + 2 * heads)]) + [operands[2 + 2 * heads].transposed()] : []
      }) { at, row, column in
        let operands = at.result.operands
        guard let (shares, values, heard, head) = place(of: row, operands[0].value.rows) else {
          return at[row, token, column]
        }
        let (share, width) = (at.factor(shares, token, heard), operands[values].value.columns)
        let own = head * width..<(head + 1) * width
        guard at.ranges.isEmpty else {
          return "\(share)*SUMPRODUCT(\(at.ranges[head].row(heard)),\(at.ranges[heads].row(column, columns: own)))"
        }
        return own.contains(column) ? "\(share)*\(at.factor(values, heard, column - own.lowerBound))" : "0"
      },
      gradient: { contributionsGradient($0, $1, to: token, heads: heads) })
  }
}

/// The gradients of itself and its place, of each head’s shares, of each head’s values, and of the output weights where there are any.
private func contributionsGradient(
  _ result: Quantity, _ incoming: Quantity, to token: Int, heads: Int
) -> [Quantity?] {
  let operands = result.operands
  let n = operands[0].value.rows
  let output = operands.count > 2 + 2 * heads ? operands[2 + 2 * heads] : nil
  var gradients: [Quantity?] = [0, 1].map {
    incoming.rows($0..<$0 + 1).placed(rows: token..<token + 1, in: operands[$0])
  }
  var (ofValues, ofOutput): ([Quantity?], Quantity?) = ([], nil)
  for head in 0..<heads {
    let (shares, values) = (operands[2 + head], operands[2 + heads + head])
    let columns = head * values.value.columns..<(head + 1) * values.value.columns
    let own = incoming.rows(2 + head * n..<2 + (head + 1) * n)
    let part = output.map { $0.rows(columns) }
    let (brought, heard) = part.map { (values.matmul($0), own) } ?? (values, own.columns(columns))
    let ofShares = heard.hadamard(brought).sums(over: .row).transposed()
    gradients.append(ofShares.placed(rows: token..<token + 1, in: shares))
    let shared = shares.rows(token..<token + 1).transposed().spread(like: heard).hadamard(heard)
    ofValues.append(part.map { shared.matmul($0.transposed()) } ?? shared)
    if let output {
      let placed = values.transposed().matmul(shared).placed(rows: columns, in: output)
      ofOutput = ofOutput.map { $0 + placed } ?? placed
    }
  }
  return gradients + ofValues + (output == nil ? [] : [ofOutput])
}
