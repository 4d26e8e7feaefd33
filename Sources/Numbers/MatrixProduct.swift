// The matrix product, on all cores where there are several.

import Products

#if canImport(Dispatch) && !hasFeature(Embedded)
  import Dispatch
#endif

extension Matrix {
  /// The matrix product: *n* × *m* times *m* × *p* gives *n* × *p*.
  /// ```
  /// product[i, j] = Σ_k self[i, k] · other[k, j]
  /// ```
  /// Each sum runs over k in increasing order, starting from 0, so it has the bits of the plain triple loop. It only takes
  /// less time, because the sums of eight columns and up to eight rows are made at once and stay in the processor’s registers,
  /// and the rows of large products are divided among its cores.
  public func matmul(_ other: Matrix) -> Matrix {
    precondition(
      columns == other.rows, "\(rows) × \(columns) times \(other.rows) × \(other.columns): the inner sizes differ")
    let product = [Double](unsafeUninitializedCapacity: rows * other.columns) { product, count in
      elements.withUnsafeBufferPointer { left in
        other.elements.withUnsafeBufferPointer { right in
          count = rows * other.columns
          // Where nothing is to be made there may be no place for it.
          guard let product = product.baseAddress, count > 0 else { return }
          RowsOfProduct(
            left: left.baseAddress, right: right.baseAddress, product: product, rows: rows, depth: columns,
            width: other.columns
          ).make()
        }
      }
    }
    return Matrix(rows: rows, columns: other.columns, elements: product)
  }
}

/// Two factors and the place of their product; cores that make different rows do not meet.
private struct RowsOfProduct: @unchecked Sendable {
  // A factor without numbers has no place; none is then read.
  let left, right: UnsafePointer<Double>?
  let product: UnsafeMutablePointer<Double>
  let rows, depth, width: Int

  func make() {
    #if canImport(Dispatch) && !hasFeature(Embedded)
      if rows > 8, rows * depth * width >= 1 << 21 {
        // At least two cores have work, each has whole blocks, and what it reads again stays near.
        let rowsAtOnce = min(128, (rows / 2 + 7) / 8 * 8)
        return DispatchQueue.concurrentPerform(iterations: (rows - 1) / rowsAtOnce + 1) { piece in
          make(piece * rowsAtOnce..<min((piece + 1) * rowsAtOnce, rows))
        }
      }
    #endif
    make(0..<rows)
  }

  private func make(_ rows: Range<Int>) {
    multiply(
      doublesInRegisters, left.map { $0 + rows.lowerBound * depth }, right, product + rows.lowerBound * width,
      rows.count, depth, width)
  }
}

private let doublesInRegisters = doubles_in_registers()
