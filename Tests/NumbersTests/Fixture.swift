import Foundation
import Testing

/// The lines of a file in Fixtures, each split into words; the scripts beside the files made them.
func fixture(_ name: String) throws -> [[Substring]] {
  let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
  let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  return text.split(separator: "\n").map { $0.split(separator: " ") }
}

/// A function held against the nearest `Double`s that mpmath found.
struct Comparison {
  /// How many results there were.
  var count = 0
  /// How many were not the nearest `Double`.
  var misses = 0
  /// How many `Double`s the worst result was away from the nearest.
  var worst = 0
  /// The arguments of the worst result.
  var worstArguments: [Double] = []

  /// Lines hold the bits of the arguments, then of the result, in hexadecimal.
  init(_ lines: [[Substring]], _ function: ([Double]) -> Double) throws {
    for line in lines {
      let numbers = try line.map { Double(bitPattern: try #require(UInt64($0, radix: 16))) }
      let arguments = Array(numbers.dropLast())
      let distance = steps(from: function(arguments), to: numbers[arguments.count])
      count += 1
      if distance > 0 { misses += 1 }
      if distance > worst { (worst, worstArguments) = (distance, arguments) }
    }
  }
}

/// How many `Double`s on one number is from the other; the two zeros count as one, and not a number is far from all.
func steps(from a: Double, to b: Double) -> Int {
  func place(_ x: Double) -> Int { x.sign == .minus ? -Int(x.magnitude.bitPattern) : Int(x.bitPattern) }
  return a.isNaN || b.isNaN ? .max : abs(place(a) - place(b))
}
