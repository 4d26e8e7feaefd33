/// The random numbers of `np.random.seed` and `np.random.RandomState`: MT19937, bit for bit.
///
/// After M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM Transactions on Modeling and Computer Simulation 8 (1998),
/// with NumPy's legacy rules for what is made of its words. A value: a copy goes on from the same place by itself.
public struct MersenneTwister: Sendable {
  /// The 624 words of its state.
  private(set) var state: [UInt32]
  /// How many words of the state have been given out.
  private(set) var position: Int
  private var refills = 0

  /// How many words have been drawn or thrown away.
  public var wordsDrawn: Int { (refills - 1) * stateSize + position }

  /// The generator of `np.random.RandomState(seed)`.
  public init(seed: UInt32) {
    state = [seed]
    state.reserveCapacity(stateSize)
    for i in 1..<stateSize {
      let last = state[i - 1]
      state.append(1_812_433_253 &* (last ^ last >> 30) &+ UInt32(i))
    }
    position = stateSize
  }

  /// The next 32 random bits.
  public mutating func next() -> UInt32 {
    if position == stateSize { refill() }
    var word = state[position]
    position += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9D2C_5680
    word ^= word << 15 & 0xEFC6_0000
    return word ^ word >> 18
  }

  /// A number from 0 up to but not including 1, a multiple of 2^-53.
  ///
  /// NumPy's `random_sample()`. Takes two words.
  public mutating func uniform() -> Double {
    let high = Double(next() >> 5)
    let low = Double(next() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// An integer from `low` up to but not including `high`: NumPy's legacy `randint(low, high)`.
  ///
  /// Random bits, as many as the range asks for, drawn again until they are in it. Each try takes one word, or two where
  /// the range holds more than 2^32 integers; a range of a single integer takes none. `Int` has 32 bits in the page.
  public mutating func integer(from low: Int64, below high: Int64) -> Int64 {
    precondition(low < high, "no integer from \(low) and below \(high)")
    let largest = UInt64(truncatingIfNeeded: high) &- UInt64(truncatingIfNeeded: low) &- 1
    guard largest > 0 else { return low }
    let mask = UInt64.max >> UInt64(largest.leadingZeroBitCount)
    var offset: UInt64
    repeat {
      offset = UInt64(next())
      if largest > UInt32.max { offset = offset << 32 | UInt64(next()) }
      offset &= mask
    } while offset > largest
    return low &+ Int64(truncatingIfNeeded: offset)
  }

  /// A matrix of integers from `low` up to but not including `high`, drawn row by row.
  public mutating func integers(rows: Int, columns: Int, from low: Int64, below high: Int64) -> Matrix {
    Matrix(rows: rows, columns: columns) { _, _ in Double(integer(from: low, below: high)) }
  }

  /// A matrix of numbers from 0 up to but not including 1, drawn row by row.
  public mutating func uniforms(rows: Int, columns: Int) -> Matrix {
    Matrix(rows: rows, columns: columns) { _, _ in uniform() }
  }

  /// Throws away so many words.
  public mutating func skip(_ words: Int) {
    precondition(words >= 0, "cannot skip \(words) words")
    var left = words
    while left > stateSize - position {
      left -= stateSize - position
      refill()
    }
    position += left
  }

  /// Makes the next 624 words of state, each from three of the last, in place and in order.
  private mutating func refill() {
    state.withUnsafeMutableBufferPointer { state in
      func twist(_ i: Int, _ next: Int, _ far: Int) {
        let word = state[i] & 0x8000_0000 | state[next] & 0x7FFF_FFFF
        state[i] = state[far] ^ word >> 1 ^ (word & 1 == 0 ? 0 : 0x9908_B0DF)
      }
      for i in 0..<stateSize - reach { twist(i, i + 1, i + reach) }
      for i in stateSize - reach..<stateSize - 1 { twist(i, i + 1, i + reach - stateSize) }
      twist(stateSize - 1, 0, reach - 1)
    }
    position = 0
    refills += 1
  }
}

private let stateSize = 624
/// How far ahead the word lies that each new one is mixed with.
private let reach = 397
