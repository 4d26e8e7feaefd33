import Testing

@testable import WordVectors

@Suite struct Word2VecLikenessTests {
  private static let model = Word2Vec(
    sentences: (0..<40).flatMap { _ in
      ["the cat ate fish", "the dog ate fish", "a tall tree stood there"].map {
        $0.split(separator: " ").map(String.init)
      }
    },
    settings: Word2VecSettings(size: 16, epochs: 40, sample: 0, alpha: 0.05))

  @Test func aWordPointsWhereItPoints() throws {
    #expect(abs(try #require(Self.model.cosine("cat", "cat")) - 1) < 1e-15)
    #expect(Self.model.cosine("cat", "dog") == Self.model.cosine("dog", "cat"))
  }

  @Test func wordsUsedAlikePointAlike() throws {
    let dog = try #require(Self.model.cosine("cat", "dog"))
    let tree = try #require(Self.model.cosine("cat", "tree"))
    #expect(dog > 0.9)
    #expect(dog > tree + 0.3)
  }

  @Test func listsTheNearestFirst() {
    let all = Self.model.nearest(to: "cat", count: 100)
    #expect(all.count == Self.model.vocabulary.count - 1)
    #expect(all[0].word == "dog")
    #expect(all.map { $0.cosine } == all.map { $0.cosine }.sorted(by: >))
    #expect(all.allSatisfy { $0.cosine == Self.model.cosine("cat", $0.word) })
    #expect(Self.model.nearest(to: "cat", count: 2) == Array(all[..<2]))
    #expect(Self.model.nearest(to: "cat", count: 0) == [])
  }

  @Test func knowsNothingOfOtherWords() {
    #expect(Self.model.cosine("cat", "mouse") == nil)
    #expect(Self.model.cosine("mouse", "cat") == nil)
    #expect(Self.model.nearest(to: "mouse", count: 3) == [])
  }
}
