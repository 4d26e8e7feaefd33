import Testing
import WordVectors

@testable import Lessons

@Suite struct Word2VecReaderTests {
  @Test func fillsInTheDefaults() throws {
    let embeddings = try Lesson(json: Array(lesson(#"{"size": 224}"#).utf8)).embeddings
    #expect(embeddings == .word2vec(Word2VecSettings(size: 224), corpus: nil))
    #expect(embeddings.size == 224)
  }

  @Test func readsEverySetting() throws {
    let json = lesson(
      #"{"size": 8, "window": 5, "seed": 4294967295, "epochs": 0, "negative": 15, "sample": 0, "alpha": 0.05, "#
        + #""minAlpha": 1e-5, "algorithm": "skipgram", "corpus": ["a b c", "B  A"]}"#)
    let settings = Word2VecSettings(
      size: 8, window: 5, seed: .max, epochs: 0, negative: 15, sample: 0, alpha: 0.05, minAlpha: 1e-5,
      algorithm: .skipgram)
    #expect(
      try Lesson(json: Array(json.utf8)).embeddings == .word2vec(settings, corpus: [["a", "b", "c"], ["b", "a"]]))
  }

  @Test func trainsOnTheTokensWithoutACorpus() throws {
    let json = #"{"sentence": "The big cat sat on the mat", "embeddings": {"word2vec": {"size": 224}}}"#
    let model = try #require(try Lesson(json: Array(json.utf8)).word2vec())
    let trained = Word2Vec(
      sentences: [["the", "big", "cat", "sat", "on", "the", "mat"]], settings: Word2VecSettings(size: 224))
    #expect(model.vocabulary == trained.vocabulary)
    #expect(model.vectors == trained.vectors)
  }

  @Test func trainsOnItsCorpus() throws {
    let json = lesson(#"{"size": 4, "sample": 0, "corpus": ["a b a", "c b"]}"#)
    let model = try #require(try Lesson(json: Array(json.utf8)).word2vec(recording: 2))
    #expect(model.vocabulary == ["b", "a", "c"])
    #expect(model.recordedStep?.number == 2)
    #expect(model.matrix(of: ["a", "b"]).rows == 2)
  }

  @Test func trainsNothingForOtherEmbeddings() {
    #expect(Lesson(tokens: ["a"], embeddings: .random(size: 2, seed: 1)).word2vec() == nil)
  }

  @Test(arguments: [
    ("4", "line 2, column 28: embeddings.word2vec: expected an object, found 4."),
    ("{}", "line 2, column 28: embeddings.word2vec.size: expected a whole number from 1 to 1024, found nothing."),
    (
      #"{"size": 0}"#,
      "line 2, column 37: embeddings.word2vec.size: expected a whole number from 1 to 1024, found 0."
    ),
    (
      #"{"size": 1025}"#,
      "line 2, column 37: embeddings.word2vec.size: expected a whole number from 1 to 1024, found 1025."
    ),
    (
      #"{"size": 4, "window": 0}"#,
      "line 2, column 50: embeddings.word2vec.window: expected a whole number from 1 to 100, found 0."
    ),
    (
      #"{"size": 4, "window": 101}"#,
      "line 2, column 50: embeddings.word2vec.window: expected a whole number from 1 to 100, found 101."
    ),
    (
      #"{"size": 4, "seed": -1}"#,
      "line 2, column 48: embeddings.word2vec.seed: expected a whole number from 0 to 4294967295, found -1."
    ),
    (
      #"{"size": 4, "epochs": 1001}"#,
      "line 2, column 50: embeddings.word2vec.epochs: expected a whole number from 0 to 1000, found 1001."
    ),
    (
      #"{"size": 4, "negative": 0}"#,
      "line 2, column 52: embeddings.word2vec.negative: expected a whole number from 1 to 100, found 0."
    ),
    (
      #"{"size": 4, "negative": 101}"#,
      "line 2, column 52: embeddings.word2vec.negative: expected a whole number from 1 to 100, found 101."
    ),
    (
      #"{"size": 4, "sample": -0.1}"#,
      "line 2, column 50: embeddings.word2vec.sample: expected a number of at least 0, found -0.1."
    ),
    (
      #"{"size": 4, "alpha": 0}"#,
      "line 2, column 49: embeddings.word2vec.alpha: expected a number above 0, found 0."
    ),
    (
      #"{"size": 4, "minAlpha": -1}"#,
      "line 2, column 52: embeddings.word2vec.minAlpha: expected a number of at least 0, found -1."
    ),
    (
      #"{"size": 4, "algorithm": "cbwo"}"#,
      #"line 2, column 53: embeddings.word2vec.algorithm: expected `cbow` or `skipgram`, found "cbwo". "#
        + "Did you mean `cbow`?"
    ),
    (
      #"{"size": 4, "epoch": 5}"#,
      #"line 2, column 40: embeddings.word2vec: expected a known key, found "epoch". Did you mean `epochs`?"#
    ),
  ])
  func saysWhatIsWrong(settings: String, message: String) {
    #expect(complaint(about: lesson(settings)) == message)
  }

  @Test(arguments: [
    (#"["the man has a ball"]"#, #"no "Balk". The nearest word that it has is "ball"."#),
    (#"["the man has a ball", "talk"]"#, #"no "Balk". The nearest words that it has are "ball" and "talk"."#),
    (
      #"["the bald man has a ball", "talk of bulky balls"]"#,
      #"no "Balk". The nearest words that it has are "bald", "ball" and "talk"."#
    ),
    (#"["a cat"]"#, #"no "Balk". Add a sentence with it, or use another token."#),
  ])
  func namesATokenThatTheCorpusLacks(corpus: String, found: String) {
    let json = #"{"tokens": ["a", "Balk"], "embeddings": {"word2vec": {"size": 4, "corpus": \#(corpus)}}}"#
    #expect(
      complaint(about: json)
        == "line 1, column 76: embeddings.word2vec.corpus: expected a corpus that has every token of the lesson, "
        + "found \(found)")
  }

  @Test func refusesVectorsThatFillTheMemory() {
    let words = (0..<70_000).map { "w\($0)" }.joined(separator: " ")
    #expect(
      complaint(about: lesson(#"{"size": 1024, "corpus": ["a b", "\#(words)"]}"#))
        == "line 2, column 37: embeddings.word2vec.size: expected at most 464, as the corpus has 70002 different words, "
        + "found 1024.")
  }

  @Test func refusesMoreWordsThanAVectorHasRoomFor() {
    let lines = Array(((0..<2_097_151).map { "w\($0)" }.joined(separator: "\n") + "\na b").utf8)
    let json = Array(lesson(#"{"size": 1, "epochs": 0, "corpus": "c.txt"}"#).utf8)
    #expect {
      try Lesson(json: json) { _ in lines }
    } throws: { error in
      "\(error)".contains("expected a corpus of at most 2097152 different words, found 2097153. Take a part of it.")
    }
  }

  @Test(arguments: [("cbow", 202.0 * 1056), ("skipgram", 101.0 * 103 * 1056)])
  func trainingIsBoundedByItsWork(algorithm: String, perWord: Double) {
    let words = 5000
    let most = Int(50_000_000_000 / (perWord * Double(words)))
    let corpus = (["a", "b"] + Array(repeating: "c", count: words - 2)).joined(separator: " ")
    func complain(_ epochs: Int) -> String {
      complaint(
        about: lesson(
          #"{"size": 1024, "window": 100, "negative": 100, "algorithm": "\#(algorithm)", "epochs": \#(epochs), "#
            + #""corpus": ["\#(corpus)"]}"#))
    }
    // Reading alone is what is tested here; nothing is trained.
    #expect(complain(most) == "none")
    let found = Int(perWord) * words * (most + 1)
    let advice = most > 0 ? "With all else as it is, there can be \(most) epochs" : "Take a smaller corpus"
    #expect(
      complain(most + 1)
        == "line 2, column 28: embeddings.word2vec: expected a training of at most 50000000000 steps of arithmetic, "
        + "found \(found). \(advice); or take a smaller size or window, or fewer negatives.")
  }

  /// The tokens are the corpus where there is no other.
  @Test func tokensAreACorpusOfLittleWork() {
    let settings = #"{"size": 1024, "window": 100, "negative": 100, "epochs": 1000, "algorithm": "skipgram"}"#
    #expect(complaint(about: lesson(settings)) == "none")
    let many = Array(repeating: #""a""#, count: 512).joined(separator: ",")
    #expect(
      complaint(about: #"{"tokens": [\#(many)], "embeddings": {"word2vec": \#(settings)}}"#).contains(
        "there can be 8 epochs"))
  }

  @Test func looksForNearWordsAmongTheFirst() {
    let words = (0..<60_000).map { "\($0)x" }.joined(separator: " ")
    #expect(
      complaint(
        about: #"{"tokens": ["Balk"], "embeddings": {"word2vec": {"size": 4, "corpus": ["ball \#(words) talk"]}}}"#
      )
      .hasSuffix(#"The nearest word among its first 50000 is "ball"."#))
  }

  private func lesson(_ settings: String) -> String {
    #"{"tokens": ["a", "b"],"# + "\n" + #""embeddings": {"word2vec": \#(settings)}}"#
  }
}
