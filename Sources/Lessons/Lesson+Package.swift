import Numbers
import WordVectors

// The lessons that the package brings: what a book is written for unless one brings a lesson of one’s own.
extension Lesson {
  /// What does *bank* mean beside a river? Three tokens, four features with names, and weights set by hand, each with a job.
  ///
  /// Columns 0 and 1 are head 1’s, which asks what kind of noun it is; 2 and 3 are head 2’s, which asks which one.
  public static let riverBank = Lesson(
    tokens: ["the", "river", "bank"],
    embeddings: .given(Matrix([[0, 1, 0, 0], [1, 0, 1, 1], [1, 0, 0, 0]])),
    features: ["noun", "determiner", "water or money", "describes"],
    question: Question(
      token: "bank", feature: "water or money",
      otherWord: OtherWord(token: "savings", embedding: [1, 0, -1, 1])),
    heads: 2,
    weights: .given(
      GivenWeights(
        queries: Matrix([[0.9, 0, 0.6, 0], [0, 0, 0, 0.5], [0, 0, 0, 0], [-0.7, 0.8, 0, 0]]),
        keys: Matrix([[-0.7, 0.3, -0.2, 0.5], [-0.5, 0, 0.4, 0], [0, 0, 0, 0], [1.2, -0.6, 0, -0.3]]),
        values: Matrix([[0, 0, 0, 1], [0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0]]),
        output: Matrix([[0, 0, 1.5, 0], [-0.5, 0, 0, -0.6], [-0.5, 0.3, 0, 0], [0, -0.1, 0, 0]]))))

  /// The same question and the same weights beside *savings*.
  public static var savingsBank: Lesson { riverBank.twin ?? riverBank }

  /// Who did it? A small transformer learns to answer, and is asked about two animals that its training never has together.
  public static let whoChasedWhom = Lesson(
    title: "Who did it?", tokens: ["the", "cat", "chased", "the", "owl", ".", "who"],
    embeddings: .trained(TrainingSettings()))

  /// Three tokens, four features without names, and weights drawn at random, so small that no softmax saturates.
  public static let catsChaseMice = Lesson(
    title: "Cats chase mice",
    tokens: ["cats", "chase", "mice"],
    embeddings: .given(Matrix([[1, 2, 3, 4], [4, 5, 2, 3], [6, 1, 2, 2]])),
    heads: 2,
    weights: .integers(IntegerDraws(seed: 53346, from: -2, below: 3, divisor: 10)))

  /// Words whose vectors Word2vec learns from a dozen sentences, to be exchanged for one’s own.
  public static let learntWords: Lesson = {
    var settings = Word2VecSettings(size: 8, epochs: 200)
    settings.sample = 0
    return Lesson(
      title: "The dog chased the cat",
      tokens: ["the", "dog", "chased", "the", "cat"],
      embeddings: .word2vec(
        settings,
        corpus: [
          "the cat sat on the mat", "the dog sat on the rug", "the cat chased the mouse", "the dog chased the cat",
          "the mouse ran", "the cat ran", "the girl fed the dog", "the boy fed the cat", "the girl cleaned the rug",
          "the boy cleaned the mat", "the mouse ate the bread", "the dog ate the meat",
        ].map { $0.split(separator: " ").map { String($0) } }),
      heads: 2)
  }()
}
