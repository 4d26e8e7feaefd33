import Numbers
import Testing

@testable import Lessons

/// The tables that training looks things up in, with numbers of gensim 4.3.2.
@Suite struct Word2VecTablesTests {
  private static let notebook = [2, 1, 1, 1, 1, 1]

  @Test func keepsFrequentWordsLessOften() {
    let downSampling = DownSampling(counts: Self.notebook, sample: 0.001)
    #expect(downSampling.thresholds == [269_126_077] + Array(repeating: 389_407_516, count: 5))
    let model = Word2Vec(
      sentences: [["a", "a", "b", "c", "d", "e", "f"]], settings: Word2VecSettings(size: 1, epochs: 0))
    #expect(model.chanceOfKeeping("a") == 269_126_078 / 4_294_967_296.0)
    #expect(model.chanceOfKeeping("z") == nil)
  }

  @Test func keepsAllWordsWithoutDrawing() {
    let downSampling = DownSampling(counts: Self.notebook, sample: 0)
    var random = MersenneTwister(seed: 1)
    var draws = LinearCongruential(from: &random)
    let state = draws.state
    #expect((0..<6).allSatisfy { downSampling.keeps($0, &draws) })
    #expect(draws.state == state)
  }

  @Test func sharesNegativesByThePowerOfThreeQuarters() {
    let table = NegativeTable(counts: Self.notebook)
    #expect(
      table.cumulative == [540_516_998, 861_910_328, 1_183_303_658, 1_504_696_987, 1_826_090_317, 2_147_483_647])
    #expect(NegativeTable(counts: [3]).cumulative == [2_147_483_647])
    let model = Word2Vec(sentences: [["a", "b"]], settings: Word2VecSettings(size: 1, epochs: 0))
    #expect(model.chanceAsNegative("b") == 1_073_741_824 / 2_147_483_647.0)
    #expect(model.chanceAsNegative("a") == 1_073_741_823 / 2_147_483_647.0)
    #expect(model.chanceAsNegative("c") == nil)
  }

  @Test(arguments: [1, 2, 3, 5, 8, 100])
  func drawsTheFirstWordWhoseSumReachesTheNumber(count: Int) {
    let table = NegativeTable(counts: (1...count).reversed())
    var random = MersenneTwister(seed: 12)
    var draws = LinearCongruential(from: &random)
    for _ in 0..<200 {
      var copy = draws
      let number = copy.next() % 2_147_483_647
      #expect(Int(table.draw(&draws)) == table.cumulative.firstIndex { $0 >= number })
    }
  }

  @Test func looksUpTheSigmoidAsGensimDoes() {
    let values = SigmoidTable().values
    #expect(values.count == 1000)
    #expect(values[0].bitPattern == 0x3B22_0BBC)
    #expect(values[499].bitPattern == 0x3EFE_76CB)
    #expect(values[500].bitPattern == 0x3F00_0000)
    #expect(values[999].bitPattern == 0x3F7F_5C01)
    #expect(values[SigmoidTable.entry(for: 0)].bitPattern == 0x3EFC_ED9A)
    #expect(values[SigmoidTable.entry(for: -1e-30)].bitPattern == 0x3EFC_ED9A)
    #expect(values[SigmoidTable.entry(for: -1e-6)].bitPattern == 0x3EFB_647B)
    #expect(SigmoidTable.entry(for: SigmoidTable.limit.nextDown) == 995)
    #expect(SigmoidTable.entry(for: -SigmoidTable.limit.nextDown) == 0)
  }
}
