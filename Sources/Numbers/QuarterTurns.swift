/// An angle as whole quarter turns and what is left of it: angle = turns · π/2 + rest with |rest| ≤ π/4.
struct QuarterTurns {
  /// How many quarter turns, of which only the last four matter: 0, 1, 2 or 3.
  let turns: Int
  /// What is left, in radians.
  let rest: DoubleDouble

  /// Splits a finite angle of any size.
  ///
  /// Subtracting multiples of a rounded π/2 would lose all digits of large angles. Instead the angle is multiplied by the
  /// bits of 2/π that matter to it: those before them count whole turns, those after them are too small. After M. H. Payne
  /// and R. N. Hanek, "Radian reduction for trigonometric functions", SIGNUM Newsletter 18 (1983).
  init(_ angle: Double) {
    guard angle.magnitude > 0.7853981633974483 else {
      turns = 0
      rest = DoubleDouble(angle)
      return
    }
    // |angle| = integer · 2^exponent. The window begins with the bit that the power of two moves to weight 2.
    let integer = angle.significandBitPattern | 1 << 52
    let exponent = Int(angle.exponentBitPattern) - 1075
    let window = bitsOfTwoOverPi(from: exponent + 62)

    // The lowest 192 bits of integer · window: two bits of whole quarter turns, then 190 bits of fraction.
    let low = window.2.multipliedFullWidth(by: integer)
    let middle = window.1.multipliedFullWidth(by: integer)
    let (word1, carry) = middle.low.addingReportingOverflow(low.high)
    let word0 = window.0 &* integer &+ middle.high &+ (carry ? 1 : 0)

    var turns = Int(word0 >> 62)
    var fraction = (word0 << 2 | word1 >> 62, word1 << 2 | low.low >> 62, low.low << 2)
    let isPastHalf = fraction.0 >> 63 == 1
    if isPastHalf {
      turns += 1
      fraction = (~fraction.0, ~fraction.1, ~fraction.2)
    }
    // No Double is so near a multiple of π/2 that the first word is 0.
    let shift = UInt64(fraction.0.leadingZeroBitCount)
    let first = fraction.0 << shift | fraction.1 >> (64 - shift)
    let second = fraction.1 << shift | fraction.2 >> (64 - shift)
    let scale = powerOfTwo(-53 - Int(shift))
    let upper = Double(first >> 11) * scale
    let lower = Double(first << 53 | second >> 11) * (scale * powerOfTwo(-64))
    let rest = DoubleDouble(larger: upper, smaller: lower) * piHalves

    self.turns = (angle < 0 ? -turns : turns) & 3
    self.rest = (angle < 0) == isPastHalf ? rest : -rest
  }
}

/// π/2.
private let piHalves = DoubleDouble(1.5707963267948966, 6.123233995736766e-17)

/// Three words of the bits of 2/π, beginning so many bits into the table below.
private func bitsOfTwoOverPi(from position: Int) -> (UInt64, UInt64, UInt64) {
  let word = position / 64
  let shift = UInt64(position % 64)
  func bits(_ word: Int) -> UInt64 {
    twoOverPi[word] << shift | twoOverPi[word + 1] >> (64 - shift)
  }
  return (bits(word), bits(word + 1), bits(word + 2))
}

/// 64 zeros, then the bits of 2/π behind the binary point, as many as the largest `Double` asks for.
private let twoOverPi: [UInt64] = [
  0x0000_0000_0000_0000, 0xA2F9_836E_4E44_1529, 0xFC27_57D1_F534_DDC0, 0xDB62_9599_3C43_9041, 0xFE51_63AB_DEBB_C561,
  0xB724_6E3A_424D_D2E0, 0x0649_2EEA_09D1_921C, 0xFE1D_EB1C_B129_A73E, 0xE882_35F5_2EBB_4484, 0xE99C_7026_B45F_7E41,
  0x3991_D639_8353_39F4, 0x9C84_5F8B_BDF9_283B, 0x1FF8_97FF_DE05_980F, 0xEF2F_118B_5A0A_6D1F, 0x6D36_7ECF_27CB_09B7,
  0x4F46_3F66_9E5F_EA2D, 0x7527_BAC7_EBE5_F17B, 0x3D07_39F7_8A52_92EA, 0x6BFB_5FB1_1F8D_5D08, 0x5603_3046_FC7B_6BAB,
]
