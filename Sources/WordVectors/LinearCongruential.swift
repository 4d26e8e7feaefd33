import Numbers

/// The random numbers of one batch: 48 bits of state, of which each draw gives the upper 32.
/// ```
/// state ← (25214903917 · state + 11) mod 2^48
/// ```
/// The multiplier is that of `drand48`; the original word2vec has it, and gensim after it.
struct LinearCongruential {
  private(set) var state: UInt64

  /// A generator that starts from two numbers of 24 bits, drawn from another one.
  init(from generator: inout MersenneTwister) {
    let upper = UInt64(generator.next() & 0xFF_FFFF)
    state = upper << 24 | UInt64(generator.next() & 0xFF_FFFF)
  }

  /// The next 32 random bits.
  @inline(__always)
  mutating func next() -> UInt32 {
    let word = UInt32(truncatingIfNeeded: state >> 16)
    state = (state &* 25_214_903_917 &+ 11) & 0xFFFF_FFFF_FFFF
    return word
  }
}
