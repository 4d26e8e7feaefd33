import Numbers
import Workings

/// A given quantity whose rows are tokens and whose columns are features.
func quantity(_ rows: [[Double]], named name: String = "E") -> Quantity {
  let tokens = rows.indices.map { "token\($0)" }
  return Quantity(.given(Matrix(rows), rows: .tokens(tokens), columns: .features(rows[0].count))).named(
    Symbol(text: name), "numbers")
}

/// A given quantity of a size, whose numbers count up from 0.
func quantity(rows: Int, columns: Int) -> Quantity {
  let matrix = Matrix(rows: rows, columns: columns) { row, column in Double(row * columns + column) }
  return Quantity(.given(matrix, rows: .features(rows), columns: .features(columns))).named("E", "numbers")
}
