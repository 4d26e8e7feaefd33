import Numbers

/// The vectors that training changes, and the step by which it does.
struct Learner {
  let vocabulary: Vocabulary
  let settings: Word2VecSettings
  let negatives: NegativeTable
  let sigmoid = SigmoidTable()
  /// The words’ vectors.
  let input: VectorTable
  /// The vectors that the words have as targets.
  let output: VectorTable
  /// Room for h and the error.
  private let scratch: VectorTable

  /// How many steps have been made.
  private(set) var steps = 0
  /// The step that was to be recorded, once it is made.
  private(set) var recordedStep: TrainingStep?
  private let recordedNumber: Int?

  /// Vectors that have learnt nothing yet: random numbers from -1/size up to but not including 1/size for the words, zeros for
  /// the targets.
  init(_ vocabulary: Vocabulary, _ settings: Word2VecSettings, recording step: Int?) {
    let (count, size) = (vocabulary.words.count, settings.size)
    self.vocabulary = vocabulary
    self.settings = settings
    recordedNumber = step
    negatives = NegativeTable(counts: vocabulary.counts)
    var random = PCG64(seed: UInt64(settings.seed))
    input = VectorTable(count: count, size: size) { (random.float() * 2 - 1) / Float(size) }
    output = VectorTable(count: count, size: size) { 0 }
    scratch = VectorTable(count: 2, size: size) { 0 }
  }

  /// One step: h, the mean of the context’s vectors, learns to tell the word from others that are drawn at random.
  ///
  /// CBOW takes a whole context for a step, skip-gram one word of it.
  mutating func learn(_ example: Example, of kept: KeptWords, _ batch: Batch, _ draws: inout LinearCongruential) {
    let (centre, context) = (example.centre, example.context)
    let word = kept.words[centre]
    let contextCount = context.contains(centre) ? context.count - 1 : context.count
    guard contextCount > 0 else {
      for _ in 0..<settings.negative { _ = draws.next() }  // as gensim does
      return
    }
    var record = steps == recordedNumber ? TrainingStep(number: steps, example, of: kept, batch, self) : nil
    steps += 1

    let (hidden, error) = (scratch[0], scratch[1])
    let share = 1 / Float(contextCount)
    hidden.clear()
    for place in context where place != centre { hidden.add(input[kept.words[place]]) }
    if settings.averagesContext { hidden.scale(by: share) }
    record?.hidden = hidden.elements

    error.clear()
    for number in 0...settings.negative {
      let target = number == 0 ? word : negatives.draw(&draws)
      let label: Float = number == 0 ? 1 : 0
      record?.begin(vocabulary.words[Int(target)], label, output[target])
      guard number == 0 || target != word else { continue }
      let outcome = compare(hidden, with: output[target], label, batch.learningRate, error)
      record?.end(outcome, output[target])
    }
    if !settings.averagesContext { error.scale(by: share) }

    for place in context where place != centre { input[kept.words[place]].add(error) }
    record?.end(error, self)
    if record != nil { recordedStep = record }
  }

  /// Moves a target’s vector towards h if the label is 1, or away from it if that is 0, and adds to the error how h should move.
  @inline(__always)
  private func compare(
    _ hidden: Vector, with target: Vector, _ label: Float, _ learningRate: Float, _ error: Vector
  ) -> TrainingStep.Outcome {
    let dot = hidden.dot(target)
    guard dot > -SigmoidTable.limit, dot < SigmoidTable.limit else { return .beyondTable(dot: dot) }
    let entry = SigmoidTable.entry(for: dot)
    let gradient = (label - sigmoid.values[entry]) * learningRate
    target.learn(gradient, hidden: hidden, error: error)
    return .learnt(dot: dot, entry: entry, sigmoid: sigmoid.values[entry], gradient: gradient)
  }
}
