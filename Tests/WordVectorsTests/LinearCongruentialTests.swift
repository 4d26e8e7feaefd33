import Numbers
import Testing

@testable import WordVectors

@Suite struct LinearCongruentialTests {
  /// The draws of the notebook’s third epoch, and the state that the epoch ends with: seven draws for words to keep, five for
  /// negatives.
  @Test func drawsWhatGensimDraws() {
    var random = MersenneTwister(seed: 1)
    random.skip(4)
    var draws = LinearCongruential(from: &random)
    #expect(draws.state == 491_263 << 24 + 13_419_401)
    let words = (0..<7).map { _ in draws.next() }
    #expect(
      words == [
        125_763_532, 2_129_064_488, 1_941_644_845, 1_258_274_339, 879_605_625, 2_736_268_639, 1_329_333_297,
      ])
    let table = NegativeTable(counts: [2, 1, 1, 1, 1, 1])
    let negatives = (0..<5).map { _ in table.draw(&draws) }
    #expect(negatives == [1, 0, 3, 4, 0])
    #expect(draws.state == 206_715_113_671_941)
  }
}
