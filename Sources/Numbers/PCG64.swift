/// The random numbers of `np.random.default_rng(seed)`: PCG64, bit for bit.
///
/// A linear congruential generator of 128 bits whose output is folded and rotated (XSL-RR). After M. E. O'Neill, "PCG: A
/// family of simple fast space-efficient statistically good algorithms for random number generation" (2014), seeded as NumPy
/// does. A value: a copy goes on from the same place by itself.
public struct PCG64: Sendable {
  private(set) var state: Wide
  private(set) var increment: Wide
  /// The upper half of a word of which only the lower one was asked for.
  private var leftOver: UInt32?

  /// The generator of `np.random.default_rng(seed)`.
  public init(seed: UInt64) {
    let words = SeedSequence(seed: seed).words(4)
    increment = Wide(high: words[2] << 1 | words[3] >> 63, low: words[3] << 1 | 1)
    state = increment + Wide(high: words[0], low: words[1])
    step()
  }

  /// The next 64 random bits.
  public mutating func next64() -> UInt64 {
    step()
    let folded = state.high ^ state.low
    let turns = state.high >> 58
    return folded >> turns | folded << (64 &- turns & 63)
  }

  /// The next 32 random bits: the lower half of 64 new ones, and the upper half the next time.
  public mutating func next32() -> UInt32 {
    if let upper = leftOver {
      leftOver = nil
      return upper
    }
    let word = next64()
    leftOver = UInt32(word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  /// A number from 0 up to but not including 1, a multiple of 2^-24.
  ///
  /// NumPy's `random(dtype=np.float32)`.
  public mutating func float() -> Float {
    Float(next32() >> 8) / 16_777_216
  }

  private mutating func step() {
    state = state * Wide(high: 0x2360_ED05_1FC6_5DA4, low: 0x4385_DF64_9FCC_F645) + increment
  }
}

/// A 128-bit word whose sums and products wrap around.
///
/// In two halves, as `UInt128` asks for a newer macOS than the package does.
struct Wide: Equatable, Sendable {
  var high: UInt64
  var low: UInt64

  static func + (a: Wide, b: Wide) -> Wide {
    let (low, overflow) = a.low.addingReportingOverflow(b.low)
    return Wide(high: a.high &+ b.high &+ (overflow ? 1 : 0), low: low)
  }

  static func * (a: Wide, b: Wide) -> Wide {
    let (high, low) = a.low.multipliedFullWidth(by: b.low)
    return Wide(high: high &+ a.high &* b.low &+ a.low &* b.high, low: low)
  }
}
