// The matrix product, on all cores where there are several.

#if canImport(Dispatch) && !hasFeature(Embedded)
  import Dispatch
#endif

extension Matrix {
  /// The matrix product: *n* × *m* times *m* × *p* gives *n* × *p*.
  /// ```
  /// product[i, j] = Σ_k self[i, k] · other[k, j]
  /// ```
  /// Each sum runs over k in increasing order, starting from 0, so it has the bits of the plain triple loop. It only takes
  /// less time, because the sums of four rows by four or eight columns are made at once and stay in the processor’s registers,
  /// and the rows of large products are divided among its cores.
  public func matmul(_ other: Matrix) -> Matrix {
    precondition(
      columns == other.rows, "\(rows) × \(columns) times \(other.rows) × \(other.columns): the inner sizes differ")
    var product = [Double](repeating: 0, count: rows * other.columns)
    elements.withUnsafeBufferPointer { left in
      other.elements.withUnsafeBufferPointer { right in
        product.withUnsafeMutableBufferPointer { product in
          // Where one of them is empty there is nothing to add.
          guard let left = left.baseAddress, let right = right.baseAddress, let product = product.baseAddress else {
            return
          }
          let block = Block(left: left, right: right, product: product, depth: columns, width: other.columns)
          #if canImport(Dispatch) && !hasFeature(Embedded)
            if rows > rowsAtOnce, rows * columns * other.columns >= 1 << 22 {
              return DispatchQueue.concurrentPerform(iterations: (rows - 1) / rowsAtOnce + 1) { piece in
                block.multiply(piece * rowsAtOnce..<min((piece + 1) * rowsAtOnce, rows))
              }
            }
          #endif
          block.multiply(0..<rows)
        }
      }
    }
    return Matrix(rows: rows, columns: other.columns, elements: product)
  }
}

// As many columns as the sums of four rows have room for in registers: a processor of its build has larger ones.
#if WIDE_VECTORS
  private typealias Lanes = SIMD8<Double>
#else
  private typealias Lanes = SIMD4<Double>
#endif

/// How many rows a core takes at once, and how many terms of a sum, so that what is read again stays near.
private let rowsAtOnce = 64
private let termsAtOnce = 256

/// Two factors and their product, as rows of numbers; cores that make different rows do not meet.
private struct Block: @unchecked Sendable {
  let left, right: UnsafePointer<Double>
  let product: UnsafeMutablePointer<Double>
  let depth, width: Int

  /// Makes some rows of the product, which hold zeros.
  func multiply(_ rows: Range<Int>) {
    var strip = [Double](repeating: 0, count: min(depth, termsAtOnce) * Lanes.scalarCount)
    strip.withUnsafeMutableBufferPointer { strip in
      guard let strip = strip.baseAddress else { return }
      for first in stride(from: 0, to: depth, by: termsAtOnce) {
        let terms = first..<min(first + termsAtOnce, depth)
        for column in stride(from: 0, to: width, by: Lanes.scalarCount) {
          let lanes = min(Lanes.scalarCount, width - column)
          var (numbers, step) = (right + (first * width + column), width)
          // Many rows read them often, and the last columns are filled up with zeros.
          if rows.count > 16 || lanes < Lanes.scalarCount {
            for k in 0..<terms.count {
              for lane in 0..<Lanes.scalarCount {
                strip[k * Lanes.scalarCount + lane] = lane < lanes ? numbers[k * step + lane] : 0
              }
            }
            (numbers, step) = (UnsafePointer(strip), Lanes.scalarCount)
          }
          for top in stride(from: rows.lowerBound, to: rows.upperBound, by: 4) {
            add(numbers, step, terms, toRows: top..<min(top + 4, rows.upperBound), column, lanes)
          }
        }
      }
    }
  }

  /// Adds some terms to the sums of at most four rows and some columns.
  @inline(__always)
  private func add(
    _ numbers: UnsafePointer<Double>, _ step: Int, _ terms: Range<Int>, toRows rows: Range<Int>, _ column: Int,
    _ lanes: Int
  ) {
    // Past the last row the last one stands in, and what comes of it is not stored.
    func row(_ offset: Int) -> Int { min(rows.lowerBound + offset, rows.upperBound - 1) }
    func factors(_ offset: Int) -> UnsafePointer<Double> { left + (row(offset) * depth + terms.lowerBound) }
    func sums(_ offset: Int) -> UnsafeMutablePointer<Double> { product + (row(offset) * width + column) }
    let (row0, row1, row2, row3) = (factors(0), factors(1), factors(2), factors(3))
    var (sum0, sum1) = (load(sums(0), lanes), load(sums(1), lanes))
    var (sum2, sum3) = (load(sums(2), lanes), load(sums(3), lanes))
    for k in 0..<terms.count {
      let numbers = UnsafeRawPointer(numbers + k * step).loadUnaligned(as: Lanes.self)
      sum0 += row0[k] * numbers
      sum1 += row1[k] * numbers
      sum2 += row2[k] * numbers
      sum3 += row3[k] * numbers
    }
    store(sum0, sums(0), lanes)
    if rows.count > 1 { store(sum1, sums(1), lanes) }
    if rows.count > 2 { store(sum2, sums(2), lanes) }
    if rows.count > 3 { store(sum3, sums(3), lanes) }
  }
}

/// Some numbers from a place on, with zeros for those past the last column.
@inline(__always)
private func load(_ place: UnsafePointer<Double>, _ count: Int) -> Lanes {
  if count == Lanes.scalarCount { return UnsafeRawPointer(place).loadUnaligned(as: Lanes.self) }
  var numbers = Lanes.zero
  for lane in 0..<count { numbers[lane] = place[lane] }
  return numbers
}

@inline(__always)
private func store(_ numbers: Lanes, _ place: UnsafeMutablePointer<Double>, _ count: Int = Lanes.scalarCount) {
  if count == Lanes.scalarCount { return UnsafeMutableRawPointer(place).storeBytes(of: numbers, as: Lanes.self) }
  for lane in 0..<count { place[lane] = numbers[lane] }
}
