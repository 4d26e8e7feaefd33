import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// How the weights of the small transformer are learnt: the loss as it falls, and one step of Adam in full (section 5.3 of the paper).
public final class TrainingChapter: Chapter {
  public static let title = "Training"
  public static var lead: Prose { "Many small steps, each against the gradient, until the right answers are likely." }
  public static let section = "5.3"
  /// Gradients are small, and their steps too.
  public static let style = NumberStyle(decimals: 4)

  private let milestones: Milestones
  let settings: TrainingSettings
  let language: Language
  /// The step that is shown, and the weight whose gradient in it is largest.
  let step: NextStep
  let row, column: Int
  private let losses: LossCurve
  /// The weights before the first step, after it, and at the end.
  let start, first, learnt: Quantity
  /// How the held-out sentences are answered at each milestone.
  private let answers: Quantity

  public var quantities: [Quantity] { SmallTransformer(milestones.finished).weights }

  /// Tells a training; the step in full is the one after its milestone with a number, or the last before the end.
  public init(_ milestones: Milestones, stepAfter number: Int = 4) {
    self.milestones = milestones
    let finished = milestones.finished
    (settings, language) = (finished.settings, finished.language)
    step = NextStep(of: milestones.trainers[min(number, max(milestones.trainers.count - 2, 0))])
    (row, column) = step.gradient.value.place(of: step.gradient.value.elements.map { $0.magnitude }.indexOfLargest)
    losses = LossCurve(finished)
    let shown = milestones.start.shownWeights
    start = shown.named(Symbol(step.weights.name?.letter ?? .init("W"), role: .start), "\(shown.meaning) at the start")
    var afterFirst = milestones.start
    afterFirst.advance()
    first = afterFirst.shownWeights
    learnt = finished.shownWeights
    answers = milestones.answers
  }

  @BlockBuilder public var body: [Block] {
    Architecture.small
    """
    A gradient says for each weight which way the loss falls, but only for a short way.
    So training takes a small step, asks for the gradient again, and goes on like this.
    First comes what \(settings.steps, "step") have made of the loss, then one of them in full.
    """
    recipe
    Program.training(settings)
    fall
    oneStep
    became
    if settings.steps > 1 {
      Claim("The loss of the last step is less than a hundredth of that of the first.", losses.hasFallen)
    }
    Claim(
      "In the first step every weight of \(step.weights) that has a gradient moves by the rate, to a hundredth of it.",
      firstMoves)
    Claim("The step worked out here arrives where the training did.", .same(step.adam.weight.value, step.arrived))
    if losses.nouns > 2, settings.steps > 0 {
      Claim("The loss stays longer near a guess among all nouns than near one between two.", losses.lingers)
    }
    if language.learntCount >= 2 * settings.batch {
      Question("Why not take the gradient of all \(language.learntCount) sentences at each step?") {
        """
        It would cost \(language.learntCount / settings.batch) times as much, for a direction that a few sentences nearly have.
        What a few get wrong differs from step to step, and the averages of Adam take most of it out.
        """
      }
    }
  }

  // MARK: What is learnt, and from what

  @BlockBuilder private var recipe: [Block] {
    let adam = Trainer.Adam.self
    """
    The \(terms: .weight) are drawn at random, with \(term: .seed) \(settings.seed).
    A step draws \(settings.batch, "sentence") of \(language.learntCount), the same one twice if it so happens,
    and takes the \(term: .mean) of their losses and of their gradients; these sentences are its *batch*.
    """
    if let part = settings.without {
      Aside(.note) { part.consequence }
    }
    if language.heldOutCount > 0 {
      """
      The \(language.heldOutCount, "sentence") in which \(Prose.list(settings.heldOut.map { "“\($0[0])” meets “\($0[1])”" })), whichever comes first, are not among them: they are *held out* for a test.
      No sentence of the training has these nouns together, and so their answers cannot be remembered.
      """
    }
    Aside(.departure) {
      """
      How long a step is, is set by the *rate*. Here it is \(exact: settings.rate) throughout; in the paper it rises for some thousands of steps and then falls (section 5.3, equation 3).
      The paper’s model also drops numbers at random while it trains (section 5.4), which is not done here.
      How a step is made from gradient and rate is the paper’s way, Adam, with the paper’s three settings: \(exact: adam.meanDecay), \(exact: adam.squareDecay) and \(exact: adam.epsilon).
      """
    }
  }

  // MARK: The curve

  @BlockBuilder private var fall: [Block] {
    Question(
      predict:
        "Before it knows anything else, a model can learn that the answer is one of \(losses.nouns, "noun"). What loss has an even guess among them?"
    ) {
      "The logarithm of \(losses.nouns), which is \(measured: losses.amongNouns). If it knows the two of the sentence, but not which, it is that of 2: \(measured: losses.amongTwo)."
    }
    losses.figure.captioned("The loss of each batch, up to step \(losses.shown), and the losses of two guesses.")
    let (near, nearTwo) = (losses.lingering(near: losses.amongNouns), losses.lingering(near: losses.amongTwo))
    if losses.nouns > 2, near > nearTwo {
      """
      The loss begins at \(measured: losses.first), and tarries near that of a guess among the nouns, \(measured: losses.amongNouns):
      averaged over nine steps at a time, it is within a tenth of that for \(near, "step").
      \(losses.comesBelowTwo ? "Then it falls past \(measured: losses.amongTwo), the guess between two, near which it stays for no more than \(nearTwo, "step")." : "It does not come below \(measured: losses.amongTwo), the guess between two: which of them is meant has not been learnt." as Prose)
      """
    }
    if language.heldOutCount > 0 {
      """
      The table says how the held-out sentences are answered on the way, as parts of all of them,
      and which \(term: .share) \(term: .attention) gives on the average to the place where the answer stands:
      """
      MatrixTable(answers, shading: .row)
      risesTogether
    }
  }

  /// What the milestones say, where they say it.
  @BlockBuilder private var risesTogether: [Block] {
    let (right, other, shares) = (answers.value.column(0), answers.value.column(1), answers.value.column(3))
    if let place = right.indices.dropFirst().first(where: { (right[$0] - other[$0]).magnitude < 0.01 }),
      right[place] > right[0]
    {
      """
      After \(milestones.trainers[place].step, "step") the right noun and the other one are answered equally often, \(measured: right[place]) of the time each, and more often than at the start:
      it has learnt something of nouns, and nothing yet of who did it.
      """
    }
    if let early = right.indices.dropLast().first(where: { shares[$0] > 0.5 && right[$0] < 0.5 }) {
      """
      The look comes first: after \(milestones.trainers[early].step, "step") attention gives \(measured: shares[early]) to the answer’s place, and only \(measured: right[early]) are answered right.
      What it finds there it cannot name yet.
      """
    }
    if settings.without == nil, right.count > 2, zip(right, right.dropFirst()).allSatisfy({ $0 <= $1 }),
      zip(shares, shares.dropFirst()).allSatisfy({ $0 <= $1 })
    {
      """
      From milestone to milestone neither the right answers nor the shares become fewer.
      What a noun hands over counts in proportion to its share, and so does the gradient that makes this share larger:
      a little more brings more still.
      """
    }
  }

  // MARK: What became of the weights

  @BlockBuilder private var became: [Block] {
    let (before, after) = (start.value.elements, learnt.value.elements)
    let turned = zip(before, after).count { $0 * $1 < 0 }
    Heading("What became of the weights")
    """
    After \(settings.steps, "step") the largest number of \(learnt) is \(measured: after.largestMagnitude) in size, where it was \(measured: before.largestMagnitude) at the start,
    and \(turned) of \(after.count) have another sign.
    """
    Figure.bars([
      BarGroup("at the start", row: row, of: start), BarGroup("learnt", row: row, of: learnt),
    ]).captioned("Row \(row) of the weights, the one in which \(step.weights[row, column].symbol) stands.")
    if let (old, new) = queriesAlike {
      """
      Whether the two questions ask for the same can be read off.
      In the same place, the \(terms: .query) of “\(language.words[language.words.count - 2])” and “\(language.words[language.words.count - 1])” had a cosine of \(measured: old) at the start, and have one of \(measured: new) now.
      """
      if new < old { "They have \(term: .learnt) to point apart, and so they can find different nouns." }
    }
  }

  /// The cosine of the two questions’ queries in the same sentence, at the start and at the end.
  private var queriesAlike: (old: Double, new: Double)? {
    guard settings.without != .attention, let pair = language.shownPair else { return nil }
    func cosine(_ trainer: Trainer) -> Double {
      let model = SmallTransformer(trainer)
      let rows = [pair.who, pair.whom].compactMap { model($0.words).attention?.queries.value }
        .map { $0.row($0.rows - 1) }
      func dot(_ one: [Double], _ other: [Double]) -> Double { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }
      return dot(rows[0], rows[1]) / (dot(rows[0], rows[0]) * dot(rows[1], rows[1])).squareRoot()
    }
    return (cosine(milestones.start), cosine(milestones.finished))
  }
}

extension Milestones {
  /// How the held-out sentences are answered at each of them, as parts of all, and the mean share that attention gives the answer.
  fileprivate var answers: Quantity {
    let rows = trainers.map { trainer -> [Double] in
      let found = trainer.examination()
      let all = Double(max(found.count, 1))
      return [
        Double(found.rightCount) / all, Double(found.otherCount) / all,
        Double(found.count - found.rightCount - found.otherCount) / all, found.meanShare,
      ]
    }
    let steps = trainers.map { "\($0.step)" }.joined(separator: ", ")
    return Quantity(
      Operation.given(
        Matrix(rows), rows: Axis(name: "after", labels: .names(trainers.map { "\($0.step) steps" })),
        columns: Axis(
          name: "answer", labels: .names(["right", "the other noun", "another word", "share of the answer"])),
        note: "Counted among the held-out sentences:"
      ).found(
        inNumPy: "np.array([examine(step)[:4] for step in [\(steps)]])", within: Operation.toleranceOfTrainings)
    ).named(Symbol("q"), "answers to held-out sentences")
  }
}

extension Language {
  /// Two sentences that differ in nothing but the question: of those that are held out, if there are any.
  public var shownPair: (who: Sentence, whom: Sentence)? {
    if heldOutCount > 1 { return (heldOut(0), heldOut(1)) }
    return learntCount > 1 ? (learnt(0), learnt(1)) : nil
  }
}
