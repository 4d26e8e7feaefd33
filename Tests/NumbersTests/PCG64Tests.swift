import Testing

@testable import Numbers

@Suite struct PCG64Tests {
  @Test func seedsItsState() {
    let generator = PCG64(seed: 1)
    #expect(generator.state == Wide(high: 0x9C5B_484B_FEDB_756C, low: 0x2A6E_7D6F_320F_BC7E))
    #expect(generator.increment == Wide(high: 0x922A_F2DA_2645_F895, low: 0xA198_57B9_5740_937B))
  }

  @Test func drawsTheWordsOfSeedOne() {
    var generator = PCG64(seed: 1)
    let words = (0..<4).map { _ in generator.next64() }
    #expect(
      words == [
        9_441_442_522_235_856_127, 17_532_960_557_476_522_086, 2_659_275_481_604_167_885, 17_499_493_567_006_797_778,
      ])
  }

  @Test func givesTheLowerHalfOfAWordFirst() {
    var generator = PCG64(seed: 1)
    let halves = (0..<6).map { _ in generator.next32() }
    #expect(halves == [2_032_329_983, 2_198_257_139, 3_243_419_750, 4_082_210_491, 149_690_573, 619_160_822])
  }

  @Test func drawsFloats() {
    var generator = PCG64(seed: 1)
    let floats = (0..<6).map { _ in generator.float() }
    #expect(
      floats == [
        0.4731886386871338, 0.5118215680122375, 0.7551674842834473, 0.9504636526107788, 0.03485250473022461,
        0.14415955543518066,
      ])
  }

  /// Twenty seeds, whole words, halves and floats in turn: see Fixtures/make_pcg64.py.
  @Test func followsNumPyStepByStep() throws {
    var generator = PCG64(seed: 0)
    for line in try fixture("pcg64.txt") {
      switch line[0] {
      case "seed":
        generator = PCG64(seed: try #require(UInt64(line[1])))
      case "state":
        let parts = try line.dropFirst().map { ($0.prefix(16), $0.suffix(16)) }.map {
          Wide(high: try #require(UInt64($0.0, radix: 16)), low: try #require(UInt64($0.1, radix: 16)))
        }
        #expect([generator.state, generator.increment] == parts)
      case "words64":
        for expected in line.dropFirst() { #expect(generator.next64() == UInt64(expected)) }
      case "words32":
        for expected in line.dropFirst() { #expect(generator.next32() == UInt32(expected)) }
      case "floats":
        for expected in line.dropFirst() { #expect(generator.float().bitPattern == UInt32(expected)) }
      default:
        break
      }
    }
  }

  @Test func aCopyGoesItsOwnWay() {
    var generator = PCG64(seed: 1)
    var copy = generator
    #expect(generator.next32() == 2_032_329_983)
    #expect(copy.next64() == 9_441_442_522_235_856_127)
    #expect(generator.next32() == 2_198_257_139)
  }
}
