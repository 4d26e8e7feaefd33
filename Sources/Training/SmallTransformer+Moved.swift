import Model
import Numbers
import Workings

extension SmallTransformer {
  /// The same model but for one of its query weights, to which something is added: what a gradient foretells is tried in this way.
  public func moving(_ weight: Cell, by distance: Double) -> SmallTransformer {
    let old = projections.queries.weights
    precondition(weight.quantity === old, "\(weight.quantity.meaning) are moved, where only the query weights can be")
    var matrix = old.value
    matrix[weight.row, weight.column] += distance
    let new = Quantity(
      .given(matrix, rows: old.rows, columns: old.columns, note: "As it was, but for the one weight that was moved:"))
    var model = self
    model.projections = Projections(
      queries: Linear(old.name.map { new.named($0, old.meaning) } ?? new), keys: projections.keys,
      values: projections.values)
    return model
  }
}
