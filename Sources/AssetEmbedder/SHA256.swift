import Foundation

/// The SHA-256 of some bytes (FIPS 180-4); the toolchain has none on Linux.
func sha256(_ bytes: [UInt8]) -> Data {
  let primes = (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }
  /// The first 32 bits after the point.
  func fraction(_ number: Double) -> UInt32 { UInt32((number - number.rounded(.down)) * 4_294_967_296) }
  let constants = primes.prefix(64).map { fraction(cbrt(Double($0))) }
  var state = primes.prefix(8).map { fraction(Double($0).squareRoot()) }

  var message = bytes + [0x80]
  message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
  message += (0..<8).map { UInt8(truncatingIfNeeded: UInt64(bytes.count * 8) >> (56 - 8 * $0)) }

  func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
  for start in stride(from: 0, to: message.count, by: 64) {
    var words = (0..<16).map { place in
      message[start + 4 * place..<start + 4 * place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for place in 16..<64 {
      let (a, b) = (words[place - 15], words[place - 2])
      let small = turned(a, 7) ^ turned(a, 18) ^ a >> 3
      let large = turned(b, 17) ^ turned(b, 19) ^ b >> 10
      words.append(words[place - 16] &+ small &+ words[place - 7] &+ large)
    }
    var s = state
    for place in 0..<64 {
      let large = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
      let choice = s[4] & s[5] ^ ~s[4] & s[6]
      let first = s[7] &+ large &+ choice &+ constants[place] &+ words[place]
      let small = turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)
      let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
      s = [first &+ small &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for place in 0..<8 { state[place] &+= s[place] }
  }
  return Data(state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } })
}
