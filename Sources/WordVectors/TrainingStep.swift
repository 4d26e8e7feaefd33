/// One step of training with all its numbers: a context learns to tell the word in its middle from words drawn at random.
///
/// Arithmetic is in Float, and every list of numbers has one for each of the *d* features.
public struct TrainingStep: Equatable, Sendable {
  /// Which of the steps it is, counted from 0.
  public let number: Int
  /// Which reading of the corpus it belongs to, counted from 0.
  public let epoch: Int
  /// The learning rate α.
  public let learningRate: Float
  /// What down-sampling left of the sentence.
  public let sentence: [String]
  /// Where the word in the middle stands in it.
  public let centre: Int
  /// Where the words of its context stand: several for CBOW, one for skip-gram.
  public let context: [Int]
  /// The vectors of those words before the step.
  public let contextBefore: [[Float]]
  /// Their vectors after it: `error` is added, twice for a word that stands twice in the context.
  public internal(set) var contextAfter: [[Float]] = []
  /// h: the mean of the context’s vectors.
  public internal(set) var hidden: [Float] = []
  /// The word in the middle, then the words drawn.
  public internal(set) var targets: [Target] = []
  /// What the targets have to say to the context: the sum of g · `before` over those that were learnt.
  public internal(set) var error: [Float] = []

  /// A word that h is compared with.
  public struct Target: Equatable, Sendable {
    /// The word.
    public let word: String
    /// What σ(f) should be: 1 for the word in the middle, 0 for one drawn at random.
    public let label: Float
    /// The word’s output vector before h is compared with it.
    public let before: [Float]
    /// Its output vector after that: `before + g · h` where something was learnt.
    public internal(set) var after: [Float] = []
    /// What became of it.
    public internal(set) var outcome = Outcome.passedOver
  }

  /// What became of a target.
  public enum Outcome: Equatable, Sendable {
    /// The word in the middle was drawn, and passed over.
    case passedOver
    /// f = h · `before` was 6 or more, or -6 or less: σ(f) is nearly 1 or 0, and nothing is learnt.
    case beyondTable(dot: Float)
    /// f = h · `before`, the entry of the table where σ(f) is looked up, what stands there, and the gradient
    /// g = (label - σ(f)) · α.
    case learnt(dot: Float, entry: Int, sigmoid: Float, gradient: Float)
  }
}

// MARK: Recording

extension TrainingStep {
  /// What there is to record as a step begins.
  init(number: Int, _ example: Example, of kept: KeptWords, _ batch: Batch, _ learner: Learner) {
    let places = example.context.filter { $0 != example.centre }
    self.number = number
    epoch = batch.epoch
    learningRate = batch.learningRate
    sentence = kept.words[example.sentence].map { learner.vocabulary.words[Int($0)] }
    centre = example.centre - example.sentence.lowerBound
    context = places.map { $0 - example.sentence.lowerBound }
    contextBefore = places.map { learner.input[kept.words[$0]].elements }
  }

  /// Records a target before it is compared with h.
  mutating func begin(_ word: String, _ label: Float, _ vector: Vector) {
    targets.append(Target(word: word, label: label, before: vector.elements, after: vector.elements))
  }

  /// Records what came of the last target.
  mutating func end(_ outcome: Outcome, _ vector: Vector) {
    targets[targets.count - 1].outcome = outcome
    targets[targets.count - 1].after = vector.elements
  }

  /// Records what there is as the step ends.
  mutating func end(_ error: Vector, _ learner: Learner) {
    self.error = error.elements
    contextAfter = context.compactMap { learner.vocabulary.indices[sentence[$0]] }.map { learner.input[$0].elements }
  }
}
