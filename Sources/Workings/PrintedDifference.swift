import Numbers

// Where two matrices differ to a reader, who sees them rounded.

extension Matrix {
  /// A place where two matrices of one shape differ as they are printed: the one that is preferred if it does, or that where
  /// they differ most; nil where they read the same everywhere.
  public func place(differingFrom other: Matrix, preferring preferred: (row: Int, column: Int), _ style: NumberStyle)
    -> (
      row: Int, column: Int
    )?
  {
    func differs(_ place: (row: Int, column: Int)) -> Bool {
      style.text(self[place.row, place.column]) != style.text(other[place.row, place.column])
    }
    if differs(preferred) { return preferred }
    let most = distances(from: other).indexOfLargest
    let place = self.place(of: most)
    if differs(place) { return place }
    // A small distance may show where a larger one does not: 0.499 and 0.501, but not 0.32 and 0.48, as whole numbers.
    let shown = elements.indices.first { differs(self.place(of: $0)) }
    return shown.map { self.place(of: $0) }
  }
}
