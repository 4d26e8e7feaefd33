import Testing

@testable import Numbers

@Suite struct SeedSequenceTests {
  @Test func spreadsASmallSeed() {
    let sequence = SeedSequence(seed: 1)
    #expect(sequence.pool == [0xA137_E185, 0x0DE2_FAB1, 0x950E_AE78, 0x54DD_0A81])
    #expect(
      sequence.words(4) == [
        0x672D_8EE5_6D67_91FF, 0x8AE1_9CA1_4EB1_072C, 0x4915_796D_1322_FC4A, 0xD0CC_2BDC_ABA0_49BD,
      ])
  }

  /// Twenty seeds of 1 to 64 bits: see Fixtures/make_pcg64.py.
  @Test func agreesWithNumPy() throws {
    var sequence = SeedSequence(seed: 0)
    for line in try fixture("pcg64.txt") {
      switch line[0] {
      case "seed": sequence = SeedSequence(seed: try #require(UInt64(line[1])))
      case "pool": #expect(sequence.pool == line.dropFirst().map { UInt32($0, radix: 16) })
      case "made": #expect(sequence.words(4) == line.dropFirst().map { UInt64($0, radix: 16) })
      default: break
      }
    }
  }
}
