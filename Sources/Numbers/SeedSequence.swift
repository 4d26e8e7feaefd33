/// What NumPy's generators start from: its `SeedSequence`, bit for bit.
///
/// It mixes four words from a seed, so that seeds that differ little give generators that differ much. After M. E. O'Neill, "Developing a seed_seq alternative" (pcg-random.org, 2015).
struct SeedSequence {
  /// The entropy of the seed, spread over 128 bits.
  private(set) var pool: [UInt32]

  /// The mixture that a seed makes.
  init(seed: UInt64) {
    var hash = Hash(constant: 0x43B0_D7E5, factor: 0x931E_8875)
    let words = [UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32), 0, 0]
    pool = words.map { hash.mixed($0) }
    for source in pool.indices {
      for target in pool.indices where target != source {
        pool[target] = mixed(pool[target], hash.mixed(pool[source]))
      }
    }
  }

  /// As many 64-bit words as a generator asks for: NumPy's `generate_state(count, uint64)`.
  func words(_ count: Int) -> [UInt64] {
    var hash = Hash(constant: 0x8B51_F9DD, factor: 0x58F3_8DED)
    return (0..<count).map { index in
      let low = hash.mixed(pool[2 * index % pool.count])
      let high = hash.mixed(pool[(2 * index + 1) % pool.count])
      return UInt64(high) << 32 | UInt64(low)
    }
  }
}

/// A hash of 32-bit words in which the same word counts differently each time.
private struct Hash {
  var constant: UInt32
  let factor: UInt32

  mutating func mixed(_ word: UInt32) -> UInt32 {
    var hash = word ^ constant
    constant &*= factor
    hash &*= constant
    return hash ^ hash >> 16
  }
}

private func mixed(_ x: UInt32, _ y: UInt32) -> UInt32 {
  let mixture = 0xCA01_F9DD &* x &- 0x4973_F715 &* y
  return mixture ^ mixture >> 16
}
