import Lessons
import Numbers
import Testing
import WordVectors

/// A lesson written as JSON reads back as itself.
@Suite struct LessonJSONTests {
  private static let lessons: [(String, Lesson)] = {
    let given = Matrix([[1, -2.5], [1e-300, 1.7976931348623157e308], [0.1, 1e21]])
    let tokens = ["a", "<b>", "\"c\"\n\u{1}\\é\u{202E}"]
    var conventions = Conventions.paper
    conventions.gamma = .each([0.5, 2])
    conventions.beta = .uniform(from: -1, below: 1)
    conventions.epsilon = 0
    conventions.headInput = .embedded
    var shared = Conventions.notebook
    shared.scaling = .double
    shared.beta = .each([1, -1])
    let square = Matrix([[1, 2], [3, 4]])
    return [
      ("defaults", Lesson(tokens: ["a", "b"], embeddings: .random(size: 2, seed: .max))),
      ("odd texts", Lesson(title: "</script> \u{2028}", tokens: tokens, embeddings: .given(given))),
      (
        "integers",
        Lesson(
          tokens: tokens, embeddings: .given(given), heads: 2,
          weights: .integers(IntegerDraws(seed: 7, from: -(1 << 53), below: 1 << 53, divisor: -0.1, skip: 3)),
          conventions: conventions, decimals: 6)
      ),
      (
        "given weights",
        Lesson(
          tokens: tokens, embeddings: .given(given),
          weights: .given(GivenWeights(queries: square, keys: square, values: square, output: square)), decimals: 0)
      ),
      (
        "notebook",
        Lesson(
          tokens: ["a", "b"], embeddings: .random(size: 4, seed: 0), heads: 2, weights: .uniform(seed: 9, skip: 12),
          conventions: .notebook)
      ),
      ("features and a question", .riverBank),
      (
        "odd features",
        Lesson(tokens: ["a"], embeddings: .random(size: 2, seed: 1), features: ["\"|<b>", "é\u{202E}"])
      ),
      ("nearly the notebook", Lesson(tokens: ["a"], embeddings: .random(size: 2, seed: 1), conventions: shared)),
      (
        "word2vec",
        Lesson(
          tokens: ["the", "cat"],
          embeddings: .word2vec(
            Word2VecSettings(
              size: 8, window: 5, seed: 3, epochs: 0, negative: 2, sample: 0, alpha: 0.1, minAlpha: 0.05,
              algorithm: .skipgram), corpus: [["the", "cat", "sat"], ["a", "cat"]]))
      ),
      ("word2vec without corpus", Lesson(tokens: ["a"], embeddings: .word2vec(Word2VecSettings(size: 3), corpus: nil))),
    ]
  }()

  @Test(arguments: lessons.map { $0.0 })
  func readsBackAsItself(_ name: String) throws {
    let lesson = try #require(Self.lessons.first { $0.0 == name }).1
    #expect(try Lesson(json: Array(lesson.json.utf8)) == lesson, "\(lesson.json)")
  }

  @Test func leavesOutWhatIsTheDefaultAnyway() {
    let lesson = Lesson(tokens: ["a", "b"], embeddings: .random(size: 2, seed: 5))
    #expect(
      lesson.json == """
        {
          "tokens": ["a", "b"],
          "embeddings": {"random": {"size": 2, "seed": 5}}
        }

        """)
  }
}
