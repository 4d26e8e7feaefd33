import Numbers
import Testing

@testable import WordVectors

/// With numbers of gensim 4.3.2.
@Suite struct NegativeTableTests {
  private static let notebook = [2, 1, 1, 1, 1, 1]

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
}
