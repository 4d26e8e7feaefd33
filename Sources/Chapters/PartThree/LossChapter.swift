import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// How wrong an answer is, in one number: the cross-entropy of the probabilities that were given.
final class LossChapter: Chapter {
  static let title = "The loss"
  static var lead: Prose { "One number that says how wrong an answer is, and what mere guessing would cost." }
  static let section = "5"

  private let asked, other: Answered
  private let untrained: Trainer
  /// The loss of an even guess among all words, among the nouns, and among the two of a sentence.
  private let guesses: [(among: String, loss: Quantity)]
  var quantities: [Quantity] { [asked.loss] }

  /// The loss of an answer; the other question to the same sentence is there to compare.
  init(_ asked: Answered, other: Answered, _ untrained: Trainer) {
    self.asked = asked
    self.other = other
    self.untrained = untrained
    let nouns = untrained.settings.nouns
    guesses = [
      ("all \(asked.words.count)\u{A0}words", Self.guess(among: asked.words)),
      ("the \(nouns.count)\u{A0}\(asked.noun)s", Self.guess(among: nouns)),
      ("the 2\u{A0}\(asked.noun)s of a sentence", Self.guess(among: Array(nouns.prefix(2)))),
    ]
  }

  /// The loss of somebody to whom some words are all the same.
  private static func guess(among words: [String]) -> Quantity {
    let scores = Quantity(
      .given(
        Matrix(rows: 1, columns: words.count) { _, _ in 0 }, rows: .single("score"),
        columns: Axis(name: "word", labels: .names(words)), note: "Where all words are the same, so are their scores:"))
    return scores.crossEntropy(probabilities: scores.softmax(over: .row), right: 0)
  }

  @BlockBuilder var body: [Block] {
    let (loss, right) = (asked.loss, asked.words[asked.right])
    Architecture(here: .softmax)
    """
    “\(asked.words[asked.said])” was \(asked.isRight ? "right, by luck" : "wrong"). But “\(asked.isRight ? "right" : "wrong")” says too little to learn from:
    a small change of a \(term: .weight) mostly leaves a wrong answer wrong, and then nobody can tell whether it was one for the better.
    What is needed is a number that says *how* wrong, and that moves with every weight.
    """
    """
    The model has given the right word, “\(right)”, a probability of \(asked.probability(asked.right)), where 1 would have been best.
    The *loss* is the natural logarithm of that probability, with its sign turned, and is called *cross-entropy*:
    """
    Equation(loss)
    Worked(loss[0, 0])
    """
    The natural logarithm of a number is the power to which \(.variable("e")) has to be raised to give it.
    For a probability of 1 it is 0, and so is the loss of whoever is right and sure.
    For smaller ones the logarithm is below 0, without a floor: to hold the right word impossible would cost more than any number.
    """
    Question(
      predict: """
        The same \(term: .model), which has learnt nothing, is asked “\(other.text)”. \(otherQuestion)
        """
    ) {
      otherAnswer
    }
    Question(
      compute: other.loss[0, 0],
      "the loss of that answer, \(other.probability(other.right)) for the word that is right. The key of a calculator for the natural logarithm is “ln”."
    )
    Heading("What a guess costs")
    """
    Is \(loss[0, 0]) much? Compare it with the loss of somebody who only guesses,
    and holds a few words equally likely, the right one among them:
    """
    List(lines: guesses.map { "among \($0.among): \($0.loss[0, 0])" })
    """
    An even guess among some words gives each of them one over their number, and the loss is the logarithm of that number.
    So the loss can be read. To know that \(asked.noun == "noun" ? "a noun" : "an animal") is asked for brings it from \(guesses[0].loss[0, 0]) to \(guesses[1].loss[0, 0]),
    to see which two are in the sentence brings it to \(guesses[2].loss[0, 0]), and to find out which of them it was, to 0.
    """
    Figure.curves(curve).captioned(
      """
      The loss by the probability of the right word; the dots are the three guesses and the answer of the untrained model.
      Towards 0 it rises ever more steeply: what is wrong and sure costs most.
      """)
    """
    The untrained model lies \(standing).
    \(overAll)To learn the task is to bring the loss down, past the mark of the \(asked.noun)s, past the mark of the two, and to 0.
    """
    NumPy(loss)
    Claim("The loss of an even guess among some words is the logarithm of their number.", guessesAreLogarithms)
    Claim(
      "The untrained model’s loss is above that of a guess among the \(asked.noun)s, and below that among all words.",
      liesBetween)
    if other.isRight, !asked.isRight {
      Claim("Where it happens to be right its loss is smaller, and yet above that of a guess between two.", isLucky)
    }
    Question(
      "Two sentences are answered, each with its own probability for the right word. Why are their losses added, and not the probabilities?"
    ) {
      """
      How likely it is to be right both times is the product of the two, and of a thousand sentences that would be a number too small to work with.
      The logarithm of a product is the sum of the logarithms.
      So the mean loss of many sentences says how likely all of them are together, and one that is held impossible cannot hide behind the others.
      """
    }
  }

  private var otherQuestion: Prose {
    let said = other.words[other.said]
    return other.isRight
      ? "It says “\(said)”, and that is right. Is its loss 0 there?"
      : "It says “\(said)”, and gives “\(other.words[other.right])”, which would be right, a probability of \(other.probability(other.right)). Is its loss larger there, or smaller?"
  }

  private var otherAnswer: Prose {
    if other.isRight {
      return """
        No, it is \(other.loss[0, 0]): it was right by luck, and gave its answer no more than \(other.probability(other.right)).
        The next best, “\(other.words[other.runnerUp])”, had \(measured: other.probability(other.runnerUp).value).
        """
    }
    let (own, others) = (asked.loss.value[0, 0], other.loss.value[0, 0])
    return
      "\(others > own ? "Larger" : "Smaller"): it is \(other.loss[0, 0]), since the right word got \(others > own ? "less" : "more")."
  }

  /// Where the answer’s loss stands among those of the guesses.
  private var standing: Prose {
    let (own, marks) = (asked.loss.value[0, 0], guesses.map { $0.loss.value[0, 0] })
    if own >= marks[0] { return "above the first: it does worse than somebody who only guesses" }
    if own >= marks[1] { return "between the first and the second" }
    return own >= marks[2] ? "between the second and the third, by luck" : "below the third, by luck"
  }

  private var overAll: Prose {
    if examination.count == 0 { return "" }
    return
      "Over all \(examination.count) sentences that are put aside its \(term: .mean) loss is \(measured: examination.meanLoss). "
  }

  private var examination: Examination { untrained.examination() }

  private var guessesAreLogarithms: Finding {
    let distances = guesses.map { guess in
      guess.loss.value[0, 0] - log(Double(guess.loss.operands[0].value.columns))
    }
    return .isNothing(distances.largestMagnitude, "largest distance")
  }

  private var liesBetween: Finding {
    let (low, high) = (guesses[1].loss.value[0, 0], guesses[0].loss.value[0, 0])
    let own = asked.loss.value[0, 0]
    return Finding(
      low < own && own < high, "\(measured: low), \(measured: own) and \(measured: high)")
  }

  private var isLucky: Finding {
    let (own, lucky, two) = (asked.loss.value[0, 0], other.loss.value[0, 0], guesses[2].loss.value[0, 0])
    return Finding(
      other.said == other.right && two < lucky && lucky < own,
      "\(measured: two), \(measured: lucky) and \(measured: own)")
  }

  private var curve: Curves {
    let low = 0.02
    func dot(_ label: String, _ loss: Quantity, _ probability: Double) -> Curves.Curve {
      let point = Curves.Point(x: probability, y: loss.value[0, 0], cell: loss[0, 0])
      return Curves.Curve(label: label, points: [Curves.Point(x: probability, y: 0), point], marked: [point])
    }
    return Curves(
      across: Curves.Scale("probability", from: 0, to: 1, ticks: [0, 0.5, 1]),
      up: Curves.Scale("loss", from: 0, to: 4, ticks: [0, 1, 2, 3, 4]),
      curves: [Curves.Curve(label: "loss", of: { -log($0) }, from: low, to: 1)]
        + guesses.map { dot("1 of \($0.loss.operands[0].value.columns)", $0.loss, exp(-$0.loss.value[0, 0])) }
        + [dot("the answer", asked.loss, asked.probability(asked.right).value)])
  }
}
