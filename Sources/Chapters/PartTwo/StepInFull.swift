import Lessons
import Literate
import Numbers
import WordVectors
import Workings

/// One step of Word2vec’s training as quantities: what the context says, what it should say, and how far each vector turns.
///
/// CBOW with negative sampling (arXiv 1301.3781, section 3.1, and arXiv 1310.4546, section 2.2).
struct StepInFull {
  private let step: TrainingStep
  /// The targets from which something was learnt.
  private let learnt: [TrainingStep.Target]
  /// I, the context’s vectors, and a, their mean.
  private let context, mean: Quantity
  /// o, the targets’ vectors; f, how well a agrees with each; s, how likely each is judged; t, how likely it should be.
  private let targets, agreement, judged, wanted: Quantity
  /// g, by how much each target turns; what the targets become; and c, what is added to each vector of the context.
  private let turn, turned, correction: Quantity

  init(_ step: TrainingStep) {
    self.step = step
    let learnt = step.targets.filter { if case .learnt = $0.outcome { true } else { false } }
    self.learnt = learnt
    let features = Axis.features(step.hidden.count)
    let words = Axis(name: "target", labels: .tokens(learnt.map { $0.word }))
    func given(_ rows: [[Float]], _ axis: Axis) -> Quantity {
      let matrix = Matrix(rows.map { $0.map { Double($0) } })
      return Quantity(.given(matrix, rows: axis, columns: features, note: "As training has left it before this step:"))
    }
    let neighbours = Axis(name: "word", labels: .tokens(step.context.map { step.sentence[$0] }))
    context = given(step.contextBefore, neighbours).named(Symbol("I"), "vectors of the context")
    mean = context.mean(over: .column).named(Symbol("a"), "mean of the context")
    targets = given(learnt.map { $0.before }, words).named(Symbol("o"), "target vectors")
    agreement = mean.matmul(targets.transposed()).named(Symbol("f"), "agreement")
    judged = agreement.sigmoidLookedUp(learnt.compactMap { $0.entry }).named(Symbol("s"), "judged likelihood")
    wanted = Quantity(
      .given(
        Matrix([learnt.map { Double($0.label) }]), rows: .single("wanted"), columns: words,
        note: "1 for the hidden word, 0 for a word drawn at random:")
    ).named(Symbol("t"), "what it should be")
    turn = (wanted - judged).times(step.learningRate.shortest).named(Symbol("g"), "how far to turn", rows: "turn")
    turned = (targets + turn.transposed().matmul(mean)).named(Symbol("o", role: .new), "target vectors after the step")
    correction = turn.matmul(targets).named(Symbol("c"), "what is added to the context", rows: "sum")
  }

  /// The step, told from context to correction; training has so many steps in all.
  @BlockBuilder func body(steps: Int, window: Int) -> [Block] {
    """
    Here is step \(step.number + 1) of \(steps).
    Training skips words at random, and the more frequent a word, the more often; this is *down-sampling*.
    It has left “\(step.sentence.joined(separator: " "))” of the sentence.
    Neighbours are the words within reach, and the reach is drawn anew for each word, from 1 to \(window, "place") to either side.
    The hidden word is “\(step.sentence[step.centre])”; its context is \(Prose.list(step.context.map { "“\(step.sentence[$0])”" })).
    """
    MatrixTable(context)
    Equation(mean, showing: .entry)
    MatrixTable(mean, isPictured: false)
    Worked(mean[0, 0])
    """
    The average is compared with the target vectors, which every word has besides its own:
    that of the hidden word first, and then those of \(learnt.count - 1, "word") drawn at random.
    A frequent word is drawn more often, in proportion to its count to the power of 0.75,
    and where the hidden word itself is drawn it is passed over.
    """
    MatrixTable(targets)
    """
    Each comparison is a dot product, and the *sigmoid* turns it into a likelihood between 0 and 1:
    how likely it is, judged by these vectors, that the target stands in this context.
    """
    Equation(agreement, judged)
    MatrixTable(agreement)
    Worked(agreement[0, 0])
    MatrixTable(judged)
    Worked(judged[0, 0])
    """
    Training does not compute the sigmoid, which is \(["1", "/", .brackets(["1", "+", .upper("e", ["−", "x"])])]).
    It looks the sigmoid up in a table of 1000 entries from −6 to 6, as the Python library gensim does.
    That is a little more than 83 to a unit; the place is counted with 83, and rounded down.
    So the number is a little off: computed, the first would be \(measured: agreement.sigmoid().value[0, 0]).
    """
    surprise
    """
    The hidden word should have come out as 1, and the others as 0.
    What it should be less what was judged, times the learning rate, is \(turn).
    The learning rate is a small number, \(exact: step.learningRate.shortest) in this step, that keeps every step short.
    Where \(turn) is positive the target moves towards the average, where it is negative away from it:
    """
    MatrixTable(wanted)
    Equation(turn, turned)
    MatrixTable(turn)
    Worked(turn[0, 0])
    MatrixTable(turned, isPictured: false)
    Worked(turned[0, 0])
    """
    The context learns from the same comparisons.
    Each target, as it was before its turn, pulls the context towards it or pushes it away, by its number in \(turn),
    and the sum is added to the vector of each word in the context.
    """
    Equation(correction)
    MatrixTable(correction, isPictured: false)
    Worked(correction[0, 0])
  }

  /// What the judgement says of this stage of training.
  @BlockBuilder private var surprise: [Block] {
    let likelihoods = judged.value.row(0)
    let ahead = likelihoods.dropFirst().count { $0 > likelihoods[0] }
    let cosines = targets.cosines().value.elements
    if ahead > 0 {
      """
      The hidden word is judged less likely than \(ahead) of the \(likelihoods.count - 1) drawn at random.
      So early in training the target vectors still point nearly the same way: the least alike two of these have a cosine of \(measured: cosines.min() ?? 0).
      Steps like this one pull them apart.
      """
    }
  }

  /// Whether the recorded step, made in Float, left the vectors that these quantities say.
  var isWhatTrainingDid: Finding {
    var distances = zip(learnt.map { $0.after }.joined(), turned.value.elements).map { Double($0) - $1 }
    for (before, after) in zip(step.contextBefore, step.contextAfter) where before.count == correction.value.columns {
      distances += before.indices.map { Double(before[$0]) + correction.value[0, $0] - Double(after[$0]) }
    }
    return Finding(distances.largestMagnitude < 1e-6, "largest difference: \(size: distances.largestMagnitude)")
  }
}

extension Float {
  /// The number without the digits that only Float has: 0.02, and not 0.019999999552965164.
  fileprivate var shortest: Double { Double("\(self)") ?? Double(self) }
}

extension TrainingStep.Target {
  /// Where the likelihood was looked up, and what was found there; nil for a target from which nothing was learnt.
  fileprivate var entry: (entry: Int, value: Double)? {
    guard case .learnt(_, let place, let value, _) = outcome else { return nil }
    return (place, Double(value))
  }
}
