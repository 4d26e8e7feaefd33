import Testing

@testable import WordVectors

@Suite struct Word2VecTests {
  private static let sentences = ["the big cat sat on the mat", "mat the on sat cat big the"].map {
    $0.split(separator: " ").map(String.init)
  }
  private static let settings = Word2VecSettings(size: 20, epochs: 10, sample: 0)

  /// What leads to the vectors agrees exactly.
  ///
  /// They themselves differ a little, as gensim multiplies and adds with one rounding where we have two: by 2e-6 at most.
  @Test(arguments: try Word2VecCase.all())
  func agreesWithGensim(example: Word2VecCase) {
    let model = Word2Vec(sentences: example.sentences, settings: example.settings)
    #expect(model.vocabulary == example.vocabulary)
    #expect(model.counts == example.counts)
    #expect(model.negatives.cumulative == example.cumulative)
    let keepsAll = model.downSampling.thresholds.isEmpty
    #expect(
      keepsAll ? example.thresholds.allSatisfy { $0 == .max } : model.downSampling.thresholds == example.thresholds)
    var random = model.random
    #expect(random.next() == example.nextWord)
    #expect(largestDifference(model.vectors, example.vectors) < 1e-5)
    #expect(largestDifference(model.outputWeights, example.outputWeights) < 1e-5)
  }

  /// On this sentence down-sampling leaves one word of 35, and that one without context.
  @Test func learnsNothingFromTheNotebooksSentence() throws {
    let notebook = try #require(try Word2VecCase.all().first { $0.name == "notebook" })
    let model = Word2Vec(sentences: notebook.sentences, settings: notebook.settings)
    #expect(model.occurrences == 35)
    #expect(model.keptWords == 1)
    #expect(model.steps == 0)
    #expect(model.vectors == notebook.vectors)
    #expect(model.outputWeights.allSatisfy { $0 == 0 })

    var untrained = notebook.settings
    untrained.epochs = 0
    #expect(Word2Vec(sentences: notebook.sentences, settings: untrained).vectors == model.vectors)
  }

  @Test func countsWordsAndSteps() {
    let bag = Word2Vec(sentences: Self.sentences + [[], ["alone"]], settings: Self.settings)
    #expect(bag.occurrences == 150)
    #expect(bag.keptWords == 150)
    #expect(bag.steps == 140)  // a word that is alone in its sentence has no context
    var settings = Self.settings
    settings.algorithm = .skipgram
    settings.window = 1
    #expect(Word2Vec(sentences: Self.sentences, settings: settings).steps == 240)  // six neighbours, there and back
  }

  @Test func trainsTheSameEachTime() {
    let first = Word2Vec(sentences: Self.sentences, settings: Self.settings)
    let second = Word2Vec(sentences: Self.sentences, settings: Self.settings, recording: 3) { _ in }
    #expect(first.vectors == second.vectors)
    #expect(first.outputWeights == second.outputWeights)
  }

  @Test func tellsItsProgress() {
    var settings = Self.settings
    settings.batchWords = 8
    var shares: [Double] = []
    _ = Word2Vec(sentences: Self.sentences, settings: settings) { shares.append($0) }
    #expect(shares == (1...20).map { Double($0) / 20 })
  }

  @Test func findsVectorsByTheirWords() {
    let model = Word2Vec(sentences: Self.sentences, settings: Self.settings)
    #expect(model.vocabulary == ["the", "mat", "on", "sat", "cat", "big"])
    #expect(model.index(of: "mat") == 1)
    #expect(model.vector(of: "mat") == Array(model.vectors[20..<40]))
    #expect(model.index(of: "dog") == nil)
    #expect(model.vector(of: "dog") == nil)
    let matrix = model.matrix(of: ["big", "the", "big"])
    #expect(matrix.rows == 3)
    let rows = [5, 0, 5].flatMap { model.vectors[$0 * 20..<($0 + 1) * 20] }
    #expect(matrix.elements == rows.map { Double($0) })
  }

  @Test(arguments: [[], [[]], [[], []]] as [[[String]]])
  func trainsOnNoWordsAtAll(sentences: [[String]]) {
    let model = Word2Vec(sentences: sentences, settings: Self.settings)
    #expect(model.vocabulary.isEmpty)
    #expect(model.vectors.isEmpty)
  }

  /// Numbers far from any sense must not stop the program; what comes of them need not be finite.
  @Test(arguments: [0, 1e-320, 1e-5, 1, 1e300], [1e-320, 1, 1e30, 1e300])
  func survivesAnySettings(sample: Double, alpha: Double) {
    var settings = Self.settings
    settings.sample = sample
    settings.alpha = alpha
    settings.minAlpha = alpha
    let model = Word2Vec(sentences: Self.sentences, settings: settings)
    #expect(model.vectors.count == 120)
    #expect(model.nearest(to: "cat", count: 9).count == 5)
  }

  @Test func hasTheDefaultsOfALessonFile() {
    let settings = Word2VecSettings(size: 224)
    #expect(settings.window == 2)
    #expect(settings.seed == 1)
    #expect(settings.epochs == 5)
    #expect(settings.negative == 5)
    #expect(settings.sample == 0.001)
    #expect(settings.alpha == 0.025)
    #expect(settings.minAlpha == 0.0001)
    #expect(settings.algorithm == .cbow)
  }
}

/// The largest difference between numbers in the same places, or infinity if there are not as many.
func largestDifference(_ first: [Float], _ second: [Float]) -> Float {
  guard first.count == second.count else { return .infinity }
  return zip(first, second).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
}
