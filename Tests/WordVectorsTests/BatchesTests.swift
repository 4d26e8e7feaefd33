import Testing

@testable import WordVectors

@Suite struct BatchesTests {
  private static func batches(_ lengths: [Int], epoch: Int = 0, epochs: Int = 1) -> [Batch] {
    var settings = Word2VecSettings(size: 1, epochs: epochs)
    settings.batchWords = 10
    return IndexedCorpus(lengths.map { Array(repeating: "a", count: $0) }).batches(epoch: epoch, settings)
  }

  @Test(arguments: [
    ([], []), ([3], [0..<1]), ([5, 5], [0..<2]), ([5, 6], [0..<1, 1..<2]), ([0, 10, 0, 1, 0], [0..<3, 3..<5]),
    ([4, 4, 4, 4, 4], [0..<2, 2..<4, 4..<5]), ([1, 11, 1], [0..<1, 1..<2, 2..<3]), ([11, 1], [0..<0, 0..<1, 1..<2]),
  ])
  func takesSentencesAsLongAsTheyFit(lengths: [Int], batches: [Range<Int>]) {
    #expect(Self.batches(lengths).map { $0.sentences } == batches)
  }

  /// The five rates of the notebook, as gensim rounds them.
  @Test func lowersTheRateFromEpochToEpoch() {
    let rates = (0..<5).map { Self.batches([7], epoch: $0, epochs: 5)[0].learningRate }
    #expect(
      rates == [
        0.02500000037252903, 0.020020000636577606, 0.015039999969303608, 0.010060000233352184, 0.005080000031739473,
      ])
  }

  @Test func lowersTheRateWithinAnEpoch() {
    #expect(Self.batches([8, 8, 8, 8]).map { $0.learningRate } == [0.025, 0.018775, 0.01255, 0.006325])
  }

  @Test func goesNoLowerThanTheLastRate() {
    var settings = Word2VecSettings(size: 1, alpha: 0.001, minAlpha: 0.01)
    settings.batchWords = 1
    let batches = IndexedCorpus([["a"], ["b"]]).batches(epoch: 0, settings)
    #expect(batches.map { $0.learningRate } == [0.01, 0.01])
  }
}
