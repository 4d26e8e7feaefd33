import Lessons
import Numbers

/// A training of the small transformer as it runs: the weights so far, and the losses of the steps that were done.
///
/// Adam with the paper's β₁ = 0.9, β₂ = 0.98 and ε = 10⁻⁹ (section 5.3), but a constant rate. A step draws a batch of sentences,
/// with replacement, from the generator that drew the weights, so a seed decides everything.
public struct Trainer: Sendable {
  /// What is learnt, and how.
  public private(set) var settings: TrainingSettings
  /// The sentences.
  public let language: Language
  /// The loss of each step so far: the mean over its batch, before the step was taken.
  public private(set) var losses: [Double] = []
  /// The weights so far.
  var weights: LearntWeights
  /// The gradient of the last step, and the averages of gradients and of their squares.
  private(set) var gradient, mean, square: [Double]
  private var generator: MersenneTwister
  private var pass: SentencePass

  /// What Adam is set to: β₁ and β₂, how much the newest counts, and ε.
  public enum Adam {
    public static let (meanDecay, meanShare) = (0.9, 0.1)
    public static let (squareDecay, squareShare) = (0.98, 0.02)
    public static let epsilon = 1e-9

    /// How much of the averages has come together after so many steps: 1 − β₁ᵗ and 1 − β₂ᵗ.
    public static func soFar(_ step: Int) -> (mean: Double, square: Double) {
      (1 - pow(meanDecay, Double(step)), 1 - pow(squareDecay, Double(step)))
    }
  }

  /// A training before its first step.
  public init(_ settings: TrainingSettings) {
    self.settings = settings
    language = Language(settings)
    generator = MersenneTwister(seed: settings.seed)
    weights = LearntWeights(words: language.words.count, size: settings.size, &generator)
    gradient = [Double](repeating: 0, count: weights.elements.count)
    (mean, square) = (gradient, gradient)
    pass = SentencePass(settings, weights)
  }

  /// How many steps were done.
  public var step: Int { losses.count }
  /// Whether all steps were done.
  public var isDone: Bool { step >= settings.steps }

  /// Whether all losses and weights are numbers yet; a rate that is too large makes them overflow.
  public var isFinite: Bool { losses.allSatisfy { $0.isFinite } && weights.elements.allSatisfy { $0.isFinite } }

  /// Draws the sentences that the next step learns from.
  mutating func drawBatch() -> [Language.Sentence] {
    (0..<settings.batch).map { _ in
      language.learnt(Int(generator.integer(from: 0, below: Int64(language.learntCount))))
    }
  }

  /// Learns from a batch: sets the gradient, and returns the mean loss.
  mutating func findGradient(_ batch: [Language.Sentence]) -> Double {
    for place in gradient.indices { gradient[place] = 0 }
    var sum = 0.0
    weights.elements.withUnsafeBufferPointer { weights in
      gradient.withUnsafeMutableBufferPointer { gradient in
        guard let weights = weights.baseAddress else { preconditionFailure("a model has weights") }
        for sentence in batch { sum += pass(sentence, weights, addingTo: gradient.baseAddress).loss }
      }
    }
    for place in gradient.indices { gradient[place] /= Double(batch.count) }
    return sum / Double(batch.count)
  }

  /// Takes one step.
  public mutating func advance() {
    losses.append(findGradient(drawBatch()))
    let (meanSoFar, squareSoFar) = Adam.soFar(step)
    let rate = settings.rate
    // As places in memory, which are not asked at each number whether they are shared.
    gradient.withUnsafeBufferPointer { gradient in
      mean.withUnsafeMutableBufferPointer { mean in
        square.withUnsafeMutableBufferPointer { square in
          weights.elements.withUnsafeMutableBufferPointer { weights in
            for place in gradient.indices {
              let own = gradient[place]
              mean[place] = Adam.meanDecay * mean[place] + Adam.meanShare * own
              square[place] = Adam.squareDecay * square[place] + Adam.squareShare * (own * own)
              let direction = mean[place] / meanSoFar / ((square[place] / squareSoFar).squareRoot() + Adam.epsilon)
              weights[place] -= rate * direction
            }
          }
        }
      }
    }
  }

  /// Takes all steps that are left, and tells now and then which share is done.
  public mutating func finish(progress: ((Double) -> Void)? = nil) {
    while !isDone {
      advance()
      if step % 64 == 0 { progress?(Double(step) / Double(settings.steps)) }
    }
  }

  /// Ends here: what was learnt so far is a training of as many steps.
  mutating func end() { settings = settings.with(steps: step) }

  /// What the weights so far make of the sentences that were held out, if need be with another look.
  public func examination(_ look: Look = .own) -> Examination {
    var examination = Examination()
    examine(look) { examination.add($1) }
    return examination
  }

  /// Tells of each sentence that was held out what comes of it.
  func examine(_ look: Look, _ tell: (Language.Sentence, SentencePass.Outcome) -> Void) {
    var pass = pass
    weights.elements.withUnsafeBufferPointer { weights in
      guard let weights = weights.baseAddress else { preconditionFailure("a model has weights") }
      for number in 0..<language.heldOutCount {
        let sentence = language.heldOut(number)
        tell(sentence, pass(sentence, weights, addingTo: nil, look: look))
      }
    }
  }
}
