import Lessons
import Model
import Numbers
import Workings

/// The small transformer of a training, as quantities: one layer of the paper’s decoder without feed-forward, and words at its end.
///
/// Word vectors and sinusoids, masked attention with one head, W_O, add and norm without scale or shift, then U from the last row to
/// scores of all words. Embeddings are not multiplied by √d here.
public struct SmallTransformer: Sendable {
  private let settings: TrainingSettings
  private let words: [String]
  /// A row of *d* numbers for each word of the language.
  public let embeddings: Quantity
  /// W_Q, W_K and W_V.
  public internal(set) var projections: Projections
  /// W_O.
  public let output: Linear
  /// U, and what it makes.
  public let wordScores: WordScores

  /// The model as a training has it after the steps that were done.
  public init(_ trainer: Trainer) {
    settings = trainer.settings
    words = trainer.language.words
    let words = Axis(name: "word", labels: .names(trainer.language.words))
    let features = Axis.features(settings.size)
    func part(_ part: LearntWeights.Part, _ symbol: Symbol, _ meaning: String, _ rows: Axis, _ columns: Axis)
      -> Quantity
    {
      Quantity(.weights(part, of: trainer, rows: rows, columns: columns)).named(symbol, meaning)
    }
    embeddings = part(.embeddings, Symbol("E", role: .learnt), "embeddings of all words", words, features)
    projections = Projections(
      queries: Linear(part(.queries, Symbol("W", role: .queries), "query weights", features, features)),
      keys: Linear(part(.keys, Symbol("W", role: .keys), "key weights", features, features)),
      values: Linear(part(.values, Symbol("W", role: .values), "value weights", features, features)))
    output = Linear(part(.output, Symbol("W", role: .output), "output weights", features, features))
    wordScores = WordScores(Linear(part(.scores, Symbol("U"), "weights of the words’ scores", features, words)))
  }

  /// All weights, in the order in which they are drawn.
  public var weights: [Quantity] {
    [embeddings, projections.queries.weights, projections.keys.weights, projections.values.weights, output.weights]
      + [wordScores.weights.weights]
  }

  /// The weights whose step of training is shown: W_Q, or U where attention was taken away.
  var shownWeights: Quantity {
    settings.without == .attention ? wordScores.weights.weights : projections.queries.weights
  }

  /// What it makes of a sentence.
  public struct Run: Sendable {
    /// E, the sentence’s rows of the embeddings, and X, the same with positions.
    public let embeddings, input: Quantity
    /// Nil where attention was taken away.
    public let attention: Attention.Run?
    /// M = O W_O.
    public let mixed: Quantity?
    /// R and N.
    public let norm: AddAndNorm.Run
    /// Scores and probabilities of the word that answers.
    public let answer: WordScores.Run

    /// All of them, in the order in which they are computed.
    public var quantities: [Quantity] {
      [embeddings, input] + (attention.map { $0.projected.quantities + $0.quantities } ?? [])
        + (mixed.map { [$0] } ?? []) + norm.quantities + answer.quantities
    }
  }

  /// Answers a sentence of the language’s words.
  public func callAsFunction(_ tokens: [String]) -> Run {
    self(
      tokens.map { token in
        guard let place = words.firstIndex(of: token) else {
          preconditionFailure("“\(token)” is no word of the language")
        }
        return place
      })
  }

  /// Answers a sentence, by the places of its words among all words.
  public func callAsFunction(_ places: [Int]) -> Run {
    let rows = Axis.tokens(places.map { words[$0] })
    let embeddings = self.embeddings.lookedUp(places, rows: rows).named(Symbol("E"), "embeddings")
    let input = (settings.without == .positions ? embeddings.handedOn() : embeddings + positions(rows))
      .named(Symbol("X"), "embeddings with positions")
    let attention = settings.without == .attention ? nil : attend(input)
    let mixed = attention.map { output($0.output).named(Symbol("M"), "output of attention") }
    let addAndNorm = AddAndNorm(columns: input.columns, epsilon: 0.00001)
    let norm =
      mixed.map { addAndNorm(input, adding: $0) }
      ?? addAndNorm.normalise(input.handedOn().named(Symbol("R"), "input alone"))
    return Run(
      embeddings: embeddings, input: input, attention: attention, mixed: mixed, norm: norm,
      answer: wordScores(norm.normalised))
  }

  /// The mean loss of sentences, 1 × 1.
  public func loss(_ sentences: [Language.Sentence]) -> Quantity {
    let losses = sentences.map { self($0.words).answer.loss(right: $0.answer) }
    guard let first = losses.first else { preconditionFailure("no mean loss of no sentence") }
    return losses.dropFirst().reduce(first) { $0 + $1 }.over(Double(losses.count)).named(Symbol(.loss), "mean loss")
  }

  private func positions(_ rows: Axis) -> Quantity {
    Quantity(
      .encoding(tokens: rows, features: embeddings.columns, Wave(size: settings.size, step: 1), firstPosition: 0)
    ).named(Symbol("P"), "positional encodings")
  }

  private func attend(_ input: Quantity) -> Attention.Run {
    let attention = Attention(isCausal: settings.without != .mask)
    let projected = projections(input)
    guard settings.without == .evenAttention else { return attention(projected) }
    let scores = attention.scores(of: projected.queries, with: projected.keys).scores
    let scaled = scores.times(0).named(Symbol("T"), "scores, all made even")
    let masked = attention.mask(scaled)
    let (weights, output) = attention.mix(projected.values, by: masked ?? scaled)
    return Attention.Run(
      projected: projected, scores: scores, scaled: scaled, masked: masked, weights: weights, output: output)
  }
}

extension Trainer {
  /// L, the loss of each step so far, 1 × steps.
  public var lossOfEachStep: Quantity {
    Quantity(
      Operation.given(
        Matrix(rows: 1, columns: losses.count, elements: losses), rows: .single("loss"),
        columns: Axis(name: "step", labels: .numbers(1..<1 + losses.count)),
        origin: .learnt(by: "the training with seed \(settings.seed)")
      ).found(inNumPy: "np.array([losses(\(numpyArguments))])", within: Operation.toleranceOfTrainings)
    ).named(Symbol(.loss), "loss of each step")
  }

  /// What `book values` prints: the weights, the losses of all steps, and what the model makes of a sentence, if there is one.
  public func quantities(answering tokens: [String]) -> [Quantity] {
    let (model, losses) = (SmallTransformer(self), lossOfEachStep)
    if tokens.isEmpty {
      return [model.embeddings.named(Symbol("E"), model.embeddings.meaning)] + model.weights.dropFirst() + [losses]
    }
    return model.weights + [losses] + model(tokens).quantities
  }
}
