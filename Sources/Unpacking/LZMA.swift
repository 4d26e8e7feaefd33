/// Unpacks what `xz --format=lzma` packed, the form that ends with a mark of its own (Igor Pavlov, LZMA specification, 2015).
///
/// In the page nothing stands below it, so it takes plain memory and asks for none. Bytes that are not what they were come to
/// nonsense, or reach beyond the page’s memory, which the browser refuses.
///
/// - Parameters:
///   - packed: the settings, which are the first byte of the header, and what follows the header’s 13 bytes and a 0.
///   - output: where the unpacked ones go.
///   - chances: room for 1860 + 768 · 2^(lc + lp) numbers.
/// - Returns: where the unpacked bytes end.
public func unpackLZMA(
  _ packed: UnsafePointer<UInt8>, to output: UnsafeMutablePointer<UInt8>, chances: UnsafeMutablePointer<UInt16>
) -> UnsafeMutablePointer<UInt8> {
  var decoder = LZMADecoder(packed, output, chances)
  return decoder.unpacked()
}

private struct LZMADecoder {
  private var next: UnsafePointer<UInt8>
  private var range = UInt32.max
  private var code: UInt32 = 0
  /// The chances that a bit is 0, of 2048; each bit that comes moves its chance by a thirty-second.
  private let chances: UnsafeMutablePointer<UInt16>
  private let start: UnsafeMutablePointer<UInt8>
  private var end: UnsafeMutablePointer<UInt8>
  private let literalContext: Int
  private let literalPlaces: Int
  private let places: Int
  /// What came last, in twelve kinds: below 7 a byte by itself.
  private var state = 0
  /// One less than how far back the last four matches lay, the latest first.
  private var distances: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)

  // Where each kind of chance begins.
  private static let isMatch = 0
  private static let isLong = 192
  private static let isAgain = 384
  private static let isNotLast = 396
  private static let isNotSecond = 408
  private static let isNotThird = 420
  private static let newLength = 432
  private static let oldLength = 946
  private static let slots = 1460
  private static let middles = 1716
  private static let aligned = 1844
  private static let literals = 1860

  init(
    _ packed: UnsafePointer<UInt8>, _ output: UnsafeMutablePointer<UInt8>, _ chances: UnsafeMutablePointer<UInt16>
  ) {
    let settings = Int(packed[0])
    literalContext = settings % 9
    literalPlaces = settings / 9 % 5
    places = 1 << (settings / 45)
    (start, end) = (output, output)
    self.chances = chances
    for place in 0..<Self.literals + 0x300 << (literalContext + literalPlaces) { chances[place] = 1024 }
    next = packed + 1
    for _ in 0..<4 { more() }
    range = .max
  }

  @inline(__always) private mutating func more() {
    range <<= 8
    code = code << 8 | UInt32(next.pointee)
    next += 1
  }

  private mutating func bit(_ at: Int) -> Int {
    let chance = UInt32(chances[at])
    let bound = (range >> 11) &* chance
    let one = code >= bound
    if one {
      range -= bound
      code -= bound
      chances[at] = UInt16(truncatingIfNeeded: chance - chance >> 5)
    } else {
      range = bound
      chances[at] = UInt16(truncatingIfNeeded: chance + (2048 - chance) >> 5)
    }
    if range < 1 << 24 { more() }
    return one ? 1 : 0
  }

  /// A number of some bits, highest first; what a bit is likely to be depends on those before it.
  private mutating func number(_ table: Int, _ bits: Int) -> Int {
    var branch = 1
    for _ in 0..<bits { branch = branch << 1 | bit(table + branch) }
    return branch - 1 << bits
  }

  /// The same, lowest bit first.
  private mutating func reversed(_ table: Int, _ bits: Int) -> UInt32 {
    var (branch, value) = (1, 0)
    for place in 0..<bits {
      let one = bit(table + branch)
      branch = branch << 1 | one
      value |= one << place
    }
    return UInt32(truncatingIfNeeded: value)
  }

  /// A number whose bits are as often 0 as 1.
  private mutating func even(_ bits: Int) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<bits {
      range >>= 1
      let one = code >= range
      if one { code -= range }
      if range < 1 << 24 { more() }
      value = value << 1 | (one ? 1 : 0)
    }
    return value
  }

  private mutating func length(_ table: Int) -> Int {
    let place = (end - start) & (places - 1)
    if bit(table) == 0 { return number(table + 2 + 8 * place, 3) }
    if bit(table + 1) == 0 { return 8 + number(table + 130 + 8 * place, 3) }
    return 16 + number(table + 258, 8)
  }

  private mutating func distance(_ length: Int) -> UInt32 {
    let slot = number(Self.slots + 64 * min(length, 3), 6)
    if slot < 4 { return UInt32(slot) }
    let bits = slot >> 1 - 1
    let first = UInt32(2 | slot & 1) << UInt32(bits)
    if slot < 14 { return first + reversed(Self.middles + Int(first) - slot, bits) }
    let high = even(bits - 4)
    return first &+ high << 4 &+ reversed(Self.aligned, 4)
  }

  private mutating func literal() {
    let place = end - start
    let last = place == 0 ? 0 : Int(end[-1])
    let context = (place & (1 << literalPlaces - 1)) << literalContext + last >> (8 - literalContext)
    let table = Self.literals + 0x300 * context
    var branch = 1
    if state >= 7 {
      // After a match the byte is unlike the one that would have gone on with it: that one takes part until they part.
      var likely = Int(end[-1 - Int(distances.0)])
      while branch < 0x100 {
        let expected = likely >> 7 & 1
        likely <<= 1
        let one = bit(table + (1 + expected) << 8 + branch)
        branch = branch << 1 | one
        if one != expected { break }
      }
    }
    while branch < 0x100 { branch = branch << 1 | bit(table + branch) }
    put(UInt8(truncatingIfNeeded: branch))
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
  }

  private mutating func put(_ byte: UInt8) {
    end.pointee = byte
    end += 1
  }

  mutating func unpacked() -> UnsafeMutablePointer<UInt8> {
    while true {
      let place = 16 * state + (end - start) & (places - 1)
      if bit(Self.isMatch + place) == 0 {
        literal()
        continue
      }
      let length: Int
      if bit(Self.isAgain + state) == 0 {
        length = self.length(Self.newLength)
        distances = (distance(length), distances.0, distances.1, distances.2)
        if distances.0 == .max { return end }
        state = state < 7 ? 7 : 10
      } else {
        if bit(Self.isNotLast + state) == 0 {
          if bit(Self.isLong + place) == 0 {
            put(end[-1 - Int(distances.0)])
            state = state < 7 ? 9 : 11
            continue
          }
        } else if bit(Self.isNotSecond + state) == 0 {
          distances = (distances.1, distances.0, distances.2, distances.3)
        } else if bit(Self.isNotThird + state) == 0 {
          distances = (distances.2, distances.0, distances.1, distances.3)
        } else {
          distances = (distances.3, distances.0, distances.1, distances.2)
        }
        length = self.length(Self.oldLength)
        state = state < 7 ? 8 : 11
      }
      for _ in 0..<length + 2 { put(end[-1 - Int(distances.0)]) }
    }
  }
}
