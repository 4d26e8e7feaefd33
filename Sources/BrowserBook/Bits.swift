import Numbers
import Workings

/// What another platform has to give, to the last bit: a line for each elementary function over a grid, and for each quantity.
///
/// A line is a name and the FNV-1a hash, of 64 bits, of the bits of all the numbers in their order.
struct Bits {
  private(set) var lines: [String] = []

  /// Adds a line for some numbers.
  mutating func add(_ name: String, _ numbers: some Sequence<Double>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for number in numbers {
      let bits = number.bitPattern
      for shift in 0..<8 {
        hash ^= bits >> UInt64(8 * shift) & 0xFF
        hash = hash &* 0x100_0000_01B3
      }
    }
    lines.append("\(name) \(String(hash, radix: 16))")
  }

  /// Adds a line for each elementary function, over numbers of all sizes and signs.
  mutating func addFunctions() {
    var grid: [Double] = [0, -0.0, 1, -1, 0.5, .pi, .pi / 2, 700, -745, 709.78, 5e-324, 2.2e-308, 1.7e308]
    var generator = MersenneTwister(seed: 1)
    for _ in 0..<2000 {
      let mantissa = generator.uniform() * 2 - 1
      let exponent = Int(generator.uniform() * 120) - 60
      grid.append(mantissa * Double(sign: .plus, exponent: exponent, significand: 1))
      grid.append(mantissa * 40)
    }
    add("exp", grid.lazy.map { exp($0) })
    add("log", grid.lazy.map { log($0.magnitude) })
    add("sin", grid.lazy.map { sin($0) })
    add("cos", grid.lazy.map { cos($0) })
    add("pow", grid.lazy.map { pow(10000, $0 / 40) })
    add("sqrt", grid.lazy.map { $0.magnitude.squareRoot() })
  }
}
