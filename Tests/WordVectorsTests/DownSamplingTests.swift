import Numbers
import Testing

@testable import WordVectors

/// With numbers of gensim 4.3.2.
@Suite struct DownSamplingTests {
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
}
