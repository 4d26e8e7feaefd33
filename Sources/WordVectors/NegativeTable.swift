import Numbers

/// The words that training tells the right one from, drawn at random: in proportion to their counts to the power of ¾, as in
/// Mikolov and others, “Distributed Representations of Words and Phrases and their Compositionality” (arXiv 1310.4546).
struct NegativeTable: Sendable {
  /// The running sum of the words’ shares of 2^31 - 1.
  let cumulative: [UInt32]
  /// For each of 256 ranges of random numbers, the first word that one of them may draw; the next range’s is the last.
  private let starts: [Int32]

  /// The table for words with these counts.
  init(counts: [Int]) {
    let powers = counts.map { pow(Double($0), 0.75) }
    let total = powers.reduce(0, +)
    var sum = 0.0
    let cumulative = powers.map { power in
      sum += power
      return UInt32((sum / total * 2_147_483_647).rounded(.toNearestOrEven))
    }
    self.cumulative = cumulative
    var word = 0
    starts = (0...256 as ClosedRange<UInt32>).map { range in
      while word + 1 < cumulative.count && cumulative[word] < range << 23 { word += 1 }
      return Int32(word)
    }
  }

  /// Draws a word: the first whose running sum reaches a random number.
  @inline(__always)
  func draw(_ random: inout LinearCongruential) -> Int32 {
    let number = random.next() % 2_147_483_647
    // A binary search that goes on the same way whatever it finds, for the processor cannot guess what comes of a comparison.
    return cumulative.withUnsafeBufferPointer { cumulative in
      let range = Int(number >> 23)
      var first = Int(starts[range])
      var count = Int(starts[range &+ 1]) &- first &+ 1
      while count > 1 {
        let half = count / 2
        first &+= cumulative[first &+ half &- 1] < number ? half : 0
        count &-= half
      }
      return Int32(truncatingIfNeeded: first)
    }
  }
}
