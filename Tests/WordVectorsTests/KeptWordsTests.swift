import Numbers
import Testing

@testable import WordVectors

@Suite struct KeptWordsTests {
  /// The notebook’s third epoch keeps the first *the* and nothing else.
  @Test func keepsWhatGensimKeeps() {
    let corpus = IndexedCorpus(["the big cat sat on the mat".split(separator: " ").map(String.init)])
    let downSampling = DownSampling(counts: corpus.vocabulary.counts, sample: 0.001)
    var random = MersenneTwister(seed: 1)
    for epoch in 0..<5 {
      var draws = LinearCongruential(from: &random)
      let kept = KeptWords(0..<1, of: corpus, downSampling, window: 2, &draws, &random)
      #expect(kept.words == (epoch == 2 ? [0] : []))
      #expect(kept.examples.map { $0.context } == (epoch == 2 ? [0..<1] : []))
    }
  }

  @Test func contextsStayInsideTheirSentence() {
    let corpus = IndexedCorpus([["a", "b", "c", "d"], [], ["e"], ["f", "g"]])
    var random = MersenneTwister(seed: 1)
    var draws = LinearCongruential(from: &random)
    let all = DownSampling(counts: corpus.vocabulary.counts, sample: 0)
    let kept = KeptWords(0..<4, of: corpus, all, window: 1, &draws, &random)
    #expect(kept.words.map { corpus.vocabulary.words[Int($0)] } == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(kept.examples.map { $0.centre } == Array(0..<7))
    #expect(kept.examples.map { $0.context } == [0..<2, 0..<3, 1..<4, 2..<4, 4..<5, 5..<7, 5..<7])
    #expect(kept.examples.map { $0.sentence } == [0..<4, 0..<4, 0..<4, 0..<4, 4..<5, 5..<7, 5..<7])
  }

  @Test func reachesOneToWindowWordsFar() {
    let corpus = IndexedCorpus([Array(repeating: "a", count: 1000)])
    var random = MersenneTwister(seed: 1)
    var draws = LinearCongruential(from: &random)
    let kept = KeptWords(0..<1, of: corpus, DownSampling(counts: [1000], sample: 0), window: 5, &draws, &random)
    let reaches = kept.examples.dropFirst(5).dropLast(5).map { $0.centre - $0.context.lowerBound }
    #expect(Set(reaches) == [1, 2, 3, 4, 5])
    #expect(kept.examples.dropFirst(5).dropLast(5).allSatisfy { $0.context.count % 2 == 1 })
  }

  @Test func takesTenThousandWordsAtMost() {
    let corpus = IndexedCorpus([["a", "b"], Array(repeating: "a", count: 10_100), ["c"]])
    var random = MersenneTwister(seed: 1)
    var draws = LinearCongruential(from: &random)
    let all = DownSampling(counts: corpus.vocabulary.counts, sample: 0)
    let kept = KeptWords(0..<3, of: corpus, all, window: 2, &draws, &random)
    #expect(kept.words.count == 10_000)
    #expect(kept.examples.last?.sentence == 2..<10_000)
  }
}
