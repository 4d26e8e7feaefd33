extension Matrix {
  /// The matrix product: *n* × *m* times *m* × *p* gives *n* × *p*.
  /// ```
  /// product[i, j] = Σ_k self[i, k] · other[k, j]
  /// ```
  /// Each sum runs over k in increasing order, starting from 0, so it has the bits of the plain triple loop. It only takes
  /// less time, because the sums of 4 rows by 8 columns are made at once and stay in the processor's registers.
  public func matmul(_ other: Matrix) -> Matrix {
    precondition(
      columns == other.rows, "\(rows) × \(columns) times \(other.rows) × \(other.columns): the inner sizes differ")
    let width = other.columns
    var product = [Double](repeating: 0, count: rows * width)
    elements.withUnsafeBufferPointer { elements in
      func row(_ row: Int) -> Row {
        // Past the last row the last one stands in, and what comes of it is not stored.
        let start = min(row, rows - 1) * columns
        return Row(rebasing: elements[start..<start + columns])
      }
      for left in stride(from: 0, to: width, by: 8) {
        let lanes = min(8, width - left)
        let strip = other.strip(from: left, lanes)
        for top in stride(from: 0, to: rows, by: 4) {
          let sums = sums(row(top), row(top + 1), row(top + 2), row(top + 3), times: strip)
          for row in top..<min(top + 4, rows) {
            for lane in 0..<lanes { product[row * width + left + lane] = sums[row - top][lane] }
          }
        }
      }
    }
    return Matrix(rows: rows, columns: width, elements: product)
  }

  /// Eight columns, row after row, with zeros for those past the last.
  private func strip(from left: Int, _ lanes: Int) -> [SIMD8<Double>] {
    (0..<rows).map { row in
      var numbers = SIMD8<Double>.zero
      for lane in 0..<lanes { numbers[lane] = elements[row * columns + left + lane] }
      return numbers
    }
  }
}

private typealias Row = UnsafeBufferPointer<Double>

/// The products of four rows with eight columns.
@inline(__always)
private func sums(
  _ row0: Row, _ row1: Row, _ row2: Row, _ row3: Row, times strip: [SIMD8<Double>]
) -> [SIMD8<Double>] {
  strip.withUnsafeBufferPointer { strip in
    var sum0 = SIMD8<Double>.zero
    var sum1 = sum0
    var sum2 = sum0
    var sum3 = sum0
    for k in strip.indices {
      sum0 += row0[k] * strip[k]
      sum1 += row1[k] * strip[k]
      sum2 += row2[k] * strip[k]
      sum3 += row3[k] * strip[k]
    }
    return [sum0, sum1, sum2, sum3]
  }
}
