/// Numbers that are multiplied and added at one go.
typealias Lanes = SIMD16<Float>

/// Vectors of one size that training changes in place, each filled up with zeros to whole `Lanes`.
final class VectorTable {
  private let count: Int
  private let size: Int
  private let blocks: Int
  private let lanes: UnsafeMutablePointer<Lanes>

  /// A table of vectors whose numbers are asked for one by one, vector after vector.
  init(count: Int, size: Int, _ number: () -> Float) {
    self.count = count
    self.size = size
    blocks = (size + Lanes.scalarCount - 1) / Lanes.scalarCount
    lanes = .allocate(capacity: count * blocks)
    lanes.initialize(repeating: .zero, count: count * blocks)
    for vector in 0..<count {
      for place in 0..<size {
        lanes[vector * blocks + place / Lanes.scalarCount][place % Lanes.scalarCount] = number()
      }
    }
  }

  deinit { lanes.deallocate() }

  /// One of the vectors, there as long as the table is.
  @inline(__always)
  subscript(index: Int32) -> Vector { Vector(size: size, blocks: blocks, lanes: lanes + Int(index) * blocks) }

  /// All numbers, vector after vector.
  var elements: [Float] {
    var elements: [Float] = []
    elements.reserveCapacity(count * size)
    for vector in 0..<count { elements += self[Int32(vector)].elements }
    return elements
  }
}

/// One vector of a table, where it stands in memory.
///
/// These are the inner loops of training. Nothing is checked in them, and every sum is added up in an order that does not
/// depend on the processor.
struct Vector {
  let size: Int
  let blocks: Int
  let lanes: UnsafeMutablePointer<Lanes>

  /// Its numbers.
  var elements: [Float] { (0..<size).map { lanes[$0 / Lanes.scalarCount][$0 % Lanes.scalarCount] } }

  /// Makes all numbers zero.
  @inline(__always)
  func clear() {
    for block in 0..<blocks { lanes[block] = .zero }
  }

  /// Multiplies all numbers by one.
  @inline(__always)
  func scale(by factor: Float) {
    for block in 0..<blocks { lanes[block] *= factor }
  }

  /// Adds another vector.
  @inline(__always)
  func add(_ other: Vector) {
    for block in 0..<blocks { lanes[block] += other.lanes[block] }
  }

  /// The sum of the products with another vector: first every sixteenth of them, then the upper half of these sums added to
  /// the lower one until one sum is left.
  @inline(__always)
  func dot(_ other: Vector) -> Float {
    var sums = Lanes.zero
    for block in 0..<blocks { sums += lanes[block] * other.lanes[block] }
    let eight = sums.lowHalf + sums.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }

  /// Learns a target: first `error += gradient · self`, then `self += gradient · hidden`, in one pass.
  @inline(__always)
  func learn(_ gradient: Float, hidden: Vector, error: Vector) {
    for block in 0..<blocks {
      let old = lanes[block]
      error.lanes[block] += gradient * old
      lanes[block] = old + gradient * hidden.lanes[block]
    }
  }
}
