import Numbers

extension Quantity {
  /// Quantities with the same rows, set side by side.
  public static func sideBySide(_ parts: [Quantity]) -> Quantity { Quantity(.sideBySide, parts) }
}

extension Operation {
  /// Matrices set side by side: h of them, n×d_k each, make one of n×d (the paper's Concat, section 3.2.2).
  public static let sideBySide = Operation(
    title: "side by side",
    axes: { parts in
      let width = parts.reduce(0) { $0 + $1.value.columns }
      return (parts[0].rows, Axis(name: parts[0].columns.name, labels: .numbers(0..<width)))
    },
    evaluate: { Matrix.sideBySide($0) },
    lines: { result, row, column in
      var offset = column
      for part in result.operands {
        if offset < part.value.columns { return [Line("Copied from its head:", part.term(row, offset))] }
        offset -= part.value.columns
      }
      preconditionFailure("column \(column) lies beyond the last part")
    },
    formula: { operands in
      guard operands.count > 3 else { return Notation(["Concat", .brackets(.joined(operands, by: ","))]) }
      return Notation(["Concat", .brackets(.joined([operands[0], "…", operands[operands.count - 1]], by: ","))])
    },
    numpy: { "np.concatenate([\($0.joined(separator: ", "))], axis=1)" },
    spreadsheet: .init { at, row, column in
      var (part, offset) = (0, column)
      while offset >= at.result.operands[part].value.columns {
        offset -= at.result.operands[part].value.columns
        part += 1
      }
      return at[part, row, offset]
    },
    slips: [
      Slip("the heads side by side in the wrong order, the last first") { Matrix.sideBySide($0.reversed()) }
    ],
    gradient: { result, incoming in
      var start = 0
      return result.operands.map { part in
        defer { start += part.value.columns }
        return incoming.columns(start..<start + part.value.columns)
      }
    })
}
