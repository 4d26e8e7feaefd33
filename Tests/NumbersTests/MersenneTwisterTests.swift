import Support
import Testing

@testable import Numbers

@Suite struct MersenneTwisterTests {
  @Test func seedsItsState() {
    let generator = MersenneTwister(seed: 12)
    #expect(generator.state[..<4] == [12, 274_362_557, 2_871_959_443, 96_505_144])
    #expect(generator.state[623] == 4_117_711_687)
  }

  @Test func drawsTheWordsOfSeedTwelve() {
    var generator = MersenneTwister(seed: 12)
    let words = (0..<10).map { _ in generator.next() }
    #expect(
      words == [
        662_124_363, 1_916_507_803, 3_178_489_222, 3_751_169_277, 1_130_929_393,
        371_232_386, 2_292_393_219, 3_107_846_083, 62_598_988, 1_505_292_720,
      ])
  }

  /// The weights of the notebook's first part, `np.random.seed(12)` and `np.random.randint(5, size=(4, 4))`, then its beta.
  @Test func drawsTheNotebooksNumbers() {
    var generator = MersenneTwister(seed: 12)
    let queries = (0..<16).map { _ in generator.integer(from: 0, below: 5) }
    #expect(queries == [3, 3, 1, 2, 3, 3, 4, 0, 1, 4, 1, 2, 3, 2, 0, 0])
    #expect(generator.position == 23)

    generator = MersenneTwister(seed: 12)
    generator.skip(15126)
    let beta = (0..<224).map { _ in 0 + (2 - 0) * generator.uniform() }
    #expect(beta[..<3] == [1.2183644419942734, 0.3457270696809909, 0.7247911376002507])
    #expect(beta[223] == 1.4334329253975397)
    #expect(generator.position == 598)
  }

  /// Six seeds, ranges of every width and skips, one after the other: see Fixtures/make_random.py.
  @Test func followsNumPyStepByStep() throws {
    var generator = MersenneTwister(seed: 0)
    for line in try fixture("random.txt") {
      switch line[0] {
      case "seed":
        generator = MersenneTwister(seed: try #require(UInt32(line[1])))
      case "skip":
        generator.skip(try #require(Int(line[1])))
      case "words":
        for expected in line.dropFirst() { #expect(generator.next() == UInt32(expected)) }
      case "uniform":
        for expected in line.dropFirst() { #expect(generator.uniform() == Double(expected)) }
      case "integer":
        let (low, high) = (try #require(Int64(line[1])), try #require(Int64(line[2])))
        for expected in line.dropFirst(3) { #expect(generator.integer(from: low, below: high) == Int64(expected)) }
      default:
        Issue.record("an unknown step: \(line[0])")
      }
    }
  }

  @Test(arguments: [0, 1, 2, 623, 624, 625, 1247, 1248, 1249, 5000])
  func skippingIsDrawingAndForgetting(words: Int) {
    var skipping = MersenneTwister(seed: 7)
    var drawing = skipping
    skipping.skip(words)
    for _ in 0..<words { _ = drawing.next() }
    #expect(skipping.next() == drawing.next())
  }

  @Test func takesNoWordForASingleInteger() {
    var generator = MersenneTwister(seed: 12)
    #expect(generator.integer(from: 9, below: 10) == 9)
    #expect(generator.next() == 662_124_363)
  }

  @Test func aCopyGoesItsOwnWay() {
    var generator = MersenneTwister(seed: 12)
    var copy = generator
    #expect(generator.next() == 662_124_363)
    #expect(copy.next() == 662_124_363)
  }

  @Test func refusesAnEmptyRange() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = MersenneTwister(seed: 1)
      _ = generator.integer(from: 3, below: 3)
    }
    #expect(said("no integer from 3 and below 3", result))
  }
}
