import Numbers
import Workings

/// A given quantity, one row for each of the tokens a, b, c and so on.
func given(_ name: String, _ rows: [[Double]]) -> Quantity {
  let letters = ["a", "b", "c", "d", "e"]
  let matrix = Matrix(rows)
  return Quantity(
    .given(
      matrix, rows: .tokens(Array(letters.prefix(matrix.rows))), columns: .features(matrix.columns),
      origin: .given { "embeddings.given[\($0)][\($1)]" })
  ).named(Symbol(text: name), "given numbers")
}

/// A given quantity that is a single row, as scales and shifts are.
func givenRow(_ name: String, _ numbers: [Double]) -> Quantity {
  Quantity(.given(Matrix([numbers]), rows: .single("row"), columns: .features(numbers.count))).named(
    Symbol(text: name), "a row")
}

/// The largest distance between two matrices of the same shape.
func distance(_ left: Matrix, _ right: Matrix) -> Double {
  (left - right).elements.reduce(0) { $1.isNaN ? .nan : max($0, $1.magnitude) }
}

/// Checks that every cell’s last step comes to the cell: its result exactly, its arithmetic but for rounding.
func workingsHold(_ quantity: Quantity) -> Bool {
  (0..<quantity.value.rows).allSatisfy { row in
    (0..<quantity.value.columns).allSatisfy { column in
      let cell = quantity[row, column]
      guard let last = cell.working.lines.last else { return false }
      let distance = (last.expression.value - cell.value).magnitude
      return last.result == cell.value && distance <= 1e-12 * max(1, cell.value.magnitude)
    }
  }
}
